import { describe, expect, test } from "vitest";
import type { AgentEvent } from "../../domain/agent-event";
import type { DirectivePurpose, DirectiveWords } from "../../domain/directive";
import { qwen } from "./qwen";

const SESSION = "a6ceaa20-8785-4b76-a6bb-ce7ad183a973";
const TELL = "The engineer who owns this task answered in Leeway: Leave prisma/ alone [LW-7K3D]";

describe("what Qwen Code is told", () => {
  test("words reach a working agent as context of the hook that fetched them", () => {
    expect(qwen.reply(hook("PostToolUse"), [words("Leave prisma/ alone [LW-7K3D]")])).toEqual({
      hookSpecificOutput: { hookEventName: "PostToolUse", additionalContext: TELL },
    });
  });

  test("an agent that wants to stop goes on with what it still has to hear, a stop included", () => {
    expect(qwen.reply(hook("Stop"), [words("Leave prisma/ alone [LW-7K3D]")])).toEqual({
      decision: "block",
      reason: TELL,
    });
    expect(qwen.reply(hook("Stop"), [words("Dropped [LW-2222]", "stop")])).toMatchObject({ decision: "block" });
  });

  test("a stop takes the place of the tool's result, with all else that was to be said", () => {
    const reply = qwen.reply(hook("PostToolUse"), [words("Note [LW-2222]"), words("Dropped [LW-3333]", "stop")]);
    expect(reply).toEqual({ continue: false, stopReason: expect.stringMatching(/\[LW-2222\]\n.*\[LW-3333\]$/) });
  });

  test("what it throws away fetches nothing", () => {
    for (const name of ["PostToolUse", "PostToolUseFailure", "Stop"]) expect(qwen.canCollect(hook(name))).toBe(true);
    expect(qwen.canCollect({ ...hook("UserPromptSubmit"), prompt: "go on" })).toBe(true);
    expect(qwen.canCollect({ ...hook("UserPromptSubmit"), prompt: "" })).toBe(false);
    for (const name of ["SessionStart", "SessionEnd", "PreToolUse", "Notification", "SubagentStop"])
      expect(qwen.canCollect(hook(name))).toBe(false);
    expect(qwen.canCollect({ ...hook("PostToolUse"), agent_id: "a1" })).toBe(false);
  });
});

describe("what the chat file shows to have been read", () => {
  test("words that a hook added to a result, and the result without them", () => {
    const output = `Command: ls\nDirectory: (root)\nOutput: a\nError: (none)\nExit Code: 0\nSignal: 0\nProcess Group PGID: 12`;
    const [ended, seen] = read(...exchange("run_shell_command", { command: "ls" }, `${output}\n\n${TELL}`, "a"));
    expect(ended?.body).toMatchObject({ kind: "command", exitCode: 0, output: "a" });
    expect(seen?.body).toEqual({ kind: "directive-seen", text: TELL });

    const response = { llmContent: output, returnDisplay: "a" };
    const call = { tool_name: "run_shell_command", tool_input: { command: "ls" }, tool_response: response };
    expect(idsOf(read({ ...hook("PostToolUse"), ...call }))).toContain(ended?.externalId);
  });

  test("words in a command's output or in a file do not count: anything may quote them", () => {
    const output = `Command: cat a\nDirectory: (root)\nOutput: x\n\n${TELL}\nError: (none)\nExit Code: 0\nSignal: 0\nProcess Group PGID: 12`;
    const quoting = [
      ...read(...exchange("run_shell_command", { command: "cat a" }, output, "x")),
      ...read(...exchange("read_file", { file_path: "/a" }, `x\n\n${TELL}`, "")),
    ];
    expect(quoting.filter(({ body }) => body.kind === "directive-seen")).toEqual([]);
  });

  test("words beside a prompt are no part of it", () => {
    const parts = [{ text: "Build it" }, { text: TELL }];
    const events = read({ type: "user", sessionId: SESSION, uuid: "u1", message: { role: "user", parts } });
    expect(events.map(({ body }) => body)).toEqual([
      { kind: "prompt", text: "Build it" },
      { kind: "directive-seen", text: TELL },
    ]);
  });

  test("a stop in the place of a result ends no second call", () => {
    const stop = "The engineer who owns this task answered in Leeway: Dropped [LW-2222]";
    const [call, result] = exchange("write_file", { file_path: "/a" }, stop, stop);
    const failed = { ...result, toolCallResult: { status: "error", resultDisplay: stop } };
    expect(read(call, failed).map(({ body }) => body.kind)).toEqual(["directive-seen"]);
  });
});

describe("how calls ended", () => {
  test("the same command twice is two commands: each has a process of its own", () => {
    const run = (pid: number) => {
      const llmContent = `Command: npm test\nDirectory: (root)\nOutput: (empty)\nError: (none)\nExit Code: 1\nSignal: 0\nProcess Group PGID: ${pid}`;
      const call = { tool_name: "run_shell_command", tool_input: { command: "npm test" } };
      return read({ ...hook("PostToolUse"), ...call, tool_response: { llmContent, returnDisplay: "failed" } });
    };
    expect(run(12)[0]?.body).toMatchObject({ exitCode: 1, output: null });
    expect(idsOf(run(12))).toEqual(idsOf(run(12)));
    expect(idsOf(run(12))).not.toEqual(idsOf(run(13)));
  });

  test("an edit that did not apply is a failed edit, known the same way in the chat file", () => {
    const error = "Failed to edit, 0 occurrences found for old_string in /a.";
    const input = { file_path: "/a", old_string: "x", new_string: "y" };
    const [byHook] = read({ ...hook("PostToolUseFailure"), tool_name: "edit", tool_input: input, error });
    const [call, result] = exchange("edit", input, "", error);
    const functionResponse = { id: "call_1", name: "edit", response: { error: `${error}\n\n${TELL}` } };
    const [byLine] = read(call, {
      ...result,
      message: { parts: [{ functionResponse }] },
      toolCallResult: { status: "error" },
    });
    expect(byHook?.body).toMatchObject({ kind: "edit", failed: true, error });
    expect(byLine?.body).toEqual(byHook?.body);
    expect(byLine?.externalId).toBe(byHook?.externalId);
  });

  test("a command that was cut short has no exit code", () => {
    const text = "Command timed out after 5000ms before it could complete. There was no output before it timed out.";
    const [ended] = read(...exchange("run_shell_command", { command: "sleep 9" }, text, "Command timed out"));
    expect(ended?.body).toMatchObject({ kind: "command", exitCode: null, interrupted: true });
  });

  test("a diff that was shortened is counted by what Qwen Code counted", () => {
    const resultDisplay = {
      fileDiff: "@@ -1 +1 @@\n+a",
      fileDiffTruncated: true,
      diffStat: { model_added_lines: 900, model_removed_lines: 4, user_added_lines: 1 },
    };
    const lines = exchange("edit", { file_path: "/a" }, "The file: /a has been updated.", resultDisplay);
    expect(read(...lines)[0]?.body).toMatchObject({ files: [{ added: 901, removed: 4, patch: null }] });
  });
});

function exchange(name: string, args: object, output: string, resultDisplay: unknown) {
  const line = { sessionId: SESSION, timestamp: "2026-11-22T09:40:50.326Z" };
  return [
    { ...line, type: "assistant", message: { parts: [{ functionCall: { id: "call_1", name, args } }] } },
    {
      ...line,
      type: "tool_result",
      message: { parts: [{ functionResponse: { id: "call_1", name, response: { output } } }] },
      toolCallResult: { callId: "call_1", status: "success", resultDisplay },
    },
  ] as const;
}

function hook(hook_event_name: string) {
  return { session_id: SESSION, hook_event_name };
}

function read(...items: unknown[]): AgentEvent[] {
  return qwen.read(items).flatMap(({ events }) => events);
}

function idsOf(events: AgentEvent[]): string[] {
  return events.map(({ externalId }) => externalId);
}

function words(text: string, purpose: DirectivePurpose = "tell"): DirectiveWords {
  return { id: text.slice(-8, -1), purpose, text };
}
