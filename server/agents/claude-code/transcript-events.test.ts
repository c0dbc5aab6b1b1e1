import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { AgentEvent, EventKind } from "../../domain/agent-event";
import { stableHash } from "../stable-hash";
import { claudeCode } from "./claude-code";

test("an old transcript's session has its folder, branch, model and a title from its first prompt", () => {
  expect(claudeCode.read(sample("entireio-questions"))[0]).toMatchObject({
    source: "transcript",
    run: {
      externalId: "48f428f9-72d8-40b2-9594-953019809473",
      cwd: "/Users/dev/wks/cli",
      branch: "dev/goreleaser-release-homebrew-tap",
      model: "claude-opus-4-5-20251101",
      agentVersion: "2.1.12",
      title: expect.stringMatching(/^I do want to use my goreleaser pro/),
    },
  });
});

test("a question stands from the call to the answer, and a refused one fails", () => {
  const asked = events("entireio-questions").filter(
    ({ externalId, body }) => isAbout(body, "AskUserQuestion") && externalId.startsWith("toolu_"),
  );
  expect(asked.map(({ phase, body }) => [phase, body.kind])).toEqual([
    ["start", "question"],
    ["end", "tool"],
    ["start", "question"],
    ["end", "question"],
  ]);
});

test("usage is incomplete where the transcript was written before the count was known", () => {
  const old = events("entireio-questions").flatMap(({ body }) => (body.kind === "usage" ? [body] : []));
  expect(old.length).toBeGreaterThan(5);
  expect(old.every(({ complete }) => !complete)).toBe(true);
});

test("usage is that of a response's last line", () => {
  const line = (output_tokens: number, stop_reason: string | null) =>
    assistant([{ type: "text", text: `t${output_tokens}` }], {
      id: "m1",
      usage: { input_tokens: 5, output_tokens },
      stop_reason,
    });
  const usage = read([line(1, null), line(90, "tool_use")]).filter(({ body }) => body.kind === "usage");
  expect(usage.map(({ externalId }) => externalId)).toEqual(["usage:m1:r1"]);
  expect(usage[0]?.body).toMatchObject({ inputTokens: 5, outputTokens: 90, complete: true, costUsd: null });
});

test("a subagent's lines inside the main file stand on its thread", () => {
  const side = events("entireio-subagent").filter(({ thread }) => thread !== null);
  expect(new Set(side.map(({ thread }) => thread)).size).toBe(1);
  expect(side.filter(({ body }) => body.kind === "prompt")).toHaveLength(1);
  expect(side.filter(({ body, phase }) => body.kind === "command" && phase === "end").map(exitCode)).toEqual([0, 0]);
});

test("an interruption, a slash command of the terminal and a meta line are no prompts", () => {
  expect(texts(events("entireio-questions"), "prompt").some((text) => /^\[Request|^</.test(text))).toBe(false);
  expect(texts(events("entireio-questions"), "notice")).toEqual(["[Request interrupted by user for tool use]"]);
  const said = read([
    user("<command-name>/exit</command-name>"),
    user("Caveat", { isMeta: true }),
    user("<command-message>pr</command-message>\n<command-name>/pr</command-name>\n<command-args>main</command-args>"),
    user([
      { type: "text", text: "<ide_opened_file>a.ts</ide_opened_file>" },
      { type: "text", text: "fix it" },
    ]),
  ]);
  expect(texts(said, "prompt")).toEqual(["/pr main", "fix it"]);
});

test("a turn ends with its last message: by its stop reason, or by the line after it in older files", () => {
  const two = [{ type: "text", text: "Done." }];
  const ended = (lines: unknown[]) =>
    read(lines).flatMap(({ body }) => (body.kind === "turn-ended" ? [body.lastMessage] : []));
  expect(
    ended([
      assistant(two, { id: "m", stop_reason: "end_turn" }),
      { type: "system", subtype: "stop_hook_summary", sessionId: "s" },
    ]),
  ).toEqual(["Done."]);
  expect(ended([assistant(two, { id: "m" }), { type: "system", subtype: "turn_duration", sessionId: "s" }])).toEqual([
    "Done.",
  ]);
  expect(ended([assistant(two, { id: "m" }), user("Stop hook feedback:\nGo on", { isMeta: true })])).toEqual(["Done."]);
  expect(ended([assistant(two, { id: "m" }), user("more")])).toEqual([]);
});

test("a directive that the record shows as context, or as a Stop's feedback, was seen; a quoted one was not", () => {
  const context = { hookSpecificOutput: { additionalContext: "The engineer answered: leave prisma/ [LW-7K3D]" } };
  const seen = read([
    {
      type: "attachment",
      sessionId: "s",
      uuid: "1",
      attachment: { type: "hook_success", stdout: JSON.stringify(context) },
    },
    {
      type: "attachment",
      sessionId: "s",
      uuid: "2",
      attachment: { type: "hook_additional_context", content: ["… [LW-7K3D]"] },
    },
    user("Stop hook feedback:\nAdd the test [LW-8M4E]", { isMeta: true }),
    user("what is [LW-9N5F]?"),
    assistant([{ type: "text", text: "I was told [LW-1A1A]" }], { id: "m" }),
  ]).filter(({ body }) => body.kind === "directive-seen");
  expect(seen.map(({ externalId, body }) => [externalId, body])).toEqual([
    ["seen:LW-7K3D", { kind: "directive-seen", text: "The engineer answered: leave prisma/ [LW-7K3D]" }],
    ["seen:LW-8M4E", { kind: "directive-seen", text: "Stop hook feedback:\nAdd the test [LW-8M4E]" }],
  ]);
});

test("an API error is a notice and costs nothing", () => {
  const error = assistant([{ type: "text", text: "API Error: 529" }], {
    id: "m",
    model: "<synthetic>",
    usage: { input_tokens: 0 },
  });
  expect(read([error]).map(({ body }) => body)).toEqual([
    { kind: "notice", text: "API Error: 529", about: "api-error" },
  ]);
});

test("a compaction by transcript is the one the hook told of", () => {
  const boundary = {
    type: "system",
    subtype: "compact_boundary",
    sessionId: "s",
    compactMetadata: { trigger: "auto", preTokens: 169_560 },
  };
  const hook = { hook_event_name: "PostCompact", session_id: "s", trigger: "auto" };
  const [byLine, byHook] = claudeCode.read([boundary, hook]).map((report) => report.events[0]);
  expect([byLine?.externalId, byLine?.phase]).toEqual([byHook?.externalId, byHook?.phase]);
});

test("lines that name no session and no time take them from their neighbours", () => {
  const [report] = claudeCode.read([
    { type: "summary", summary: "Another session's", leafUuid: "elsewhere" },
    user("go", { timestamp: "2026-01-05T10:00:00.000Z" }),
    { type: "file-history-snapshot", messageId: "x" },
  ]);
  expect(report?.run).toMatchObject({ externalId: "s", title: "go" });
  expect(report?.events.map(({ at }) => at)).toEqual(Array(3).fill("2026-01-05T10:00:00.000Z"));
});

test("a result whose call came in an earlier delivery still tells an edit", () => {
  const toolUseResult = {
    filePath: "/p/a.ts",
    structuredPatch: [{ oldStart: 1, oldLines: 0, newStart: 1, newLines: 1, lines: ["+a"] }],
  };
  const [event] = read([user([{ type: "tool_result", tool_use_id: "toolu_9", content: "ok" }], { toolUseResult })]);
  expect(event?.body).toMatchObject({ kind: "edit", tool: "Edit", files: [{ path: "/p/a.ts", added: 1, removed: 0 }] });
});

function sample(name: string): unknown[] {
  const text = readFileSync(new URL(`samples/${name}.transcript.jsonl`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function events(name: string): AgentEvent[] {
  return read(sample(name));
}

function read(lines: unknown[]): AgentEvent[] {
  return claudeCode.read(lines).flatMap((report) => report.events);
}

function user(content: unknown, fields: Record<string, unknown> = {}) {
  return { type: "user", sessionId: "s", uuid: stableHash(content), message: { role: "user", content }, ...fields };
}

function assistant(content: unknown[], message: Record<string, unknown>) {
  return {
    type: "assistant",
    sessionId: "s",
    uuid: stableHash(content),
    requestId: "r1",
    message: { role: "assistant", content, ...message },
  };
}

function texts(from: AgentEvent[], kind: EventKind): string[] {
  return from.flatMap(({ body }) => (body.kind === kind && "text" in body ? [body.text] : []));
}

function exitCode({ body }: AgentEvent): number | null {
  return body.kind === "command" ? body.exitCode : null;
}

function isAbout(body: AgentEvent["body"], tool: string): boolean {
  return body.kind === "question" || (body.kind === "tool" && body.tool === tool);
}
