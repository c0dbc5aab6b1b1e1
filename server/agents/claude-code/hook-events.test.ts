import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { AgentEvent } from "../../domain/agent-event";
import { claudeCode } from "./claude-code";

const SESSION = "9500e306-9e3d-406e-a59d-668e31f086fa";

test("an edit that was refused is a failed edit, though only the batch shows it", () => {
  const refused = onlyFirst(sampleEvents("claude-2.1.330-sub.hooks.jsonl")).find(
    ({ body, phase }) => body.kind === "edit" && phase === "end",
  );
  expect(refused?.body).toEqual({
    kind: "edit",
    tool: "Edit",
    files: [{ path: "/home/dev/demo/README.md", change: "modified", added: null, removed: null, patch: null }],
    failed: true,
    error: "Claude requested permissions to write to /home/dev/demo/README.md, but you haven't granted it yet.",
  });
});

test("a command that was refused has no exit code", () => {
  const ends = onlyFirst(sampleEvents("claude-2.1.330-sub.hooks.jsonl")).flatMap(({ body, phase }) =>
    body.kind === "command" && phase === "end" ? [[body.command.split(" ")[0], body.exitCode]] : [],
  );
  expect(ends).toEqual([
    ["echo", 0],
    ["rm", null],
    ["git", 0],
  ]);
});

test("a subagent's work stands on its own thread", () => {
  const events = sampleEvents("claude-2.1.330-sub.hooks.jsonl").filter(({ thread }) => thread === "a05cc285441bdf903");
  expect(onlyFirst(events).map(({ body, phase }) => [body.kind, phase])).toEqual([
    ["subagent", "start"],
    ["command", "start"],
    ["command", "end"],
    ["said", "once"],
    ["subagent", "end"],
  ]);
});

test("a request for permission says which tool wants what", () => {
  const asked = sampleEvents("claude-2.1.330-approve.hooks.jsonl").find(({ body }) => body.kind === "permission");
  expect(asked?.body).toMatchObject({
    tool: "Bash",
    input: expect.stringContaining("touch /home/dev/demo/approved.txt"),
  });
  expect(asked?.identity).toBe("body");
});

test("a tool that the session does not have is a failed tool", () => {
  const failed = sampleEvents("claude-2.1.330-approve.hooks.jsonl").flatMap(({ body }) =>
    body.kind === "tool" ? [body] : [],
  );
  expect(failed.map(({ tool, failed }) => [tool, failed])).toEqual([
    ["AskUserQuestion", true],
    ["TodoWrite", true],
  ]);
});

test("a hook from a version not yet made is kept whole", () => {
  const [event] = read({ hook_event_name: "PostModelSwitch", from: "opus", to: { name: "sonnet" } });
  expect(event?.body).toEqual({ kind: "other", name: "PostModelSwitch" });
  expect(event?.extra).toMatchObject({ from: "opus", to: { name: "sonnet" } });
});

test("every hook leaves at least one event", () => {
  for (const name of [
    "SessionStart",
    "UserPromptSubmit",
    "PreToolUse",
    "PostToolUse",
    "PostToolBatch",
    "Stop",
    "Notification",
    "PreCompact",
  ]) {
    expect(read({ hook_event_name: name })).not.toEqual([]);
  }
});

test("a streamed message is kept in pieces, and Stop brings its words", () => {
  const piece = { hook_event_name: "MessageDisplay", message_id: "m1", index: 1, final: false, delta: "All " };
  expect(read(piece)[0]).toMatchObject({ externalId: "message:m1:1", identity: "own", body: { kind: "other" } });

  const stop = read({ hook_event_name: "Stop", last_assistant_message: "All done." });
  expect(stop.map(({ body }) => body.kind)).toEqual(["said", "turn-ended"]);
});

test("a question to the engineer starts with the call and ends with the answer", () => {
  const questions = [{ question: "Which DB?", options: [{ label: "Postgres" }, { label: "SQLite" }] }];
  const call = { tool_name: "AskUserQuestion", tool_input: { questions }, tool_use_id: "toolu_1" };
  const answer = { tool_response: { questions, answers: { "Which DB?": "Postgres" } } };
  const events = [
    ...read({ hook_event_name: "PreToolUse", ...call }),
    ...read({ hook_event_name: "PostToolUse", ...call, ...answer }),
  ];
  expect(events.map(({ phase, body }) => [phase, body])).toEqual([
    ["start", { kind: "question", text: "Which DB?", options: ["Postgres", "SQLite"] }],
    ["end", { kind: "question", text: "Which DB?", options: ["Postgres", "SQLite"] }],
  ]);
  expect(events[1]?.extra.response).toEqual({ answers: { "Which DB?": "Postgres" } });
});

test("what the client submits in a person's name is no prompt", () => {
  const [event] = read({ hook_event_name: "UserPromptSubmit", prompt: "<task-notification>\n<task-id>a1</task-id>" });
  expect(event?.body).toEqual({ kind: "other", name: "UserPromptSubmit" });
});

test("compaction begins and ends", () => {
  const events = [
    ...read({ hook_event_name: "PreCompact", trigger: "auto" }),
    ...read({ hook_event_name: "PostCompact", trigger: "auto" }),
  ];
  expect(events.map(({ phase, body }) => [phase, body.kind])).toEqual([
    ["start", "compacted"],
    ["end", "compacted"],
  ]);
  expect(events[0]?.externalId).toBe(events[1]?.externalId);
});

test("a hook without a session id is placed by its transcript's name, or refused with a sentence", () => {
  const [report] = claudeCode.read([
    { hook_event_name: "Stop", transcript_path: "/home/dev/.claude/projects/x/abc.jsonl" },
  ]);
  expect(report?.run.externalId).toBe("abc");
  expect(() => claudeCode.read([{ hook_event_name: "Stop" }])).toThrow(/which run it belongs to/);
});

function read(hook: Record<string, unknown>): AgentEvent[] {
  return claudeCode.read([{ session_id: SESSION, ...hook }]).flatMap(({ events }) => events);
}

function sampleEvents(file: string): AgentEvent[] {
  const lines = readFileSync(new URL(`samples/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return claudeCode.read(lines.map((line) => JSON.parse(line))).flatMap(({ events }) => events);
}

function onlyFirst(events: AgentEvent[]): AgentEvent[] {
  const seen = new Set<string>();
  return events.filter(({ externalId, phase }) => {
    const key = `${externalId} ${phase}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
