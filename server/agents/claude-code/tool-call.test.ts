import { expect, test } from "vitest";
import { type Outcome, outcomeOfHook, outcomeOfResult, refusalInBatch } from "./outcome";
import { callEnded, callStarted, toolCall } from "./tool-call";

test("a command's exit code is the one its failure names", () => {
  expect(bash(failure("Exit code 3\nhello"))).toMatchObject({ exitCode: 3, output: "hello" });
  expect(bash(failure("Command timed out after 2m 0s"))).toMatchObject({ exitCode: null });
});

test("a command that passed has exit code 0, unless Claude Code had to interpret the code", () => {
  expect(bash(answer({ stdout: "ok", stderr: "warn" }))).toMatchObject({ exitCode: 0, output: "ok\nwarn" });
  expect(bash(answer({ stdout: "", returnCodeInterpretation: "No matches found" }))).toMatchObject({ exitCode: null });
});

test("a passing command that prints the words of a failure has still passed", () => {
  expect(
    bash(outcomeOfResult({ content: "Exit code 1\n", is_error: false }, { stdout: "Exit code 1\n" })),
  ).toMatchObject({ exitCode: 0 });
});

test("a command that was interrupted or goes on in the background has no exit code", () => {
  expect(bash(answer({ stdout: "", interrupted: true }))).toMatchObject({ exitCode: null, interrupted: true });
  expect(bash(answer({ stdout: "", backgroundTaskId: "b1" }))).toMatchObject({ exitCode: null, interrupted: false });
});

test("a result without a structured answer counts by its text", () => {
  expect(bash(outcomeOfResult({ content: "done", is_error: false }, undefined))).toMatchObject({
    exitCode: 0,
    output: "done",
  });
  expect(
    bash(outcomeOfResult({ content: [{ type: "text", text: "Exit code 2\nno" }], is_error: true }, undefined)),
  ).toMatchObject({
    exitCode: 2,
    output: "no",
  });
});

test("over-long output keeps its head and its tail and says how much is missing", () => {
  const body = bash(answer({ stdout: `first${"x".repeat(30_000)}last` }));
  const output = body.kind === "command" ? (body.output ?? "") : "";
  expect(output).toMatch(/^first/);
  expect(output).toMatch(/last$/);
  expect(output).toContain("… cut, 14009 characters …");
});

test("an edit's lines are counted from its patch", () => {
  const structuredPatch = [
    { oldStart: 1, oldLines: 3, newStart: 1, newLines: 4, lines: [" a", "-b", "+c", "+d", " e"] },
    { oldStart: 9, oldLines: 1, newStart: 10, newLines: 0, lines: ["---x", "\\ No newline at end of file"] },
  ];
  const body = ended("Edit", { file_path: "/p/a.ts" }, answer({ filePath: "/p/a.ts", structuredPatch }));
  expect(body).toMatchObject({
    kind: "edit",
    failed: false,
    files: [{ path: "/p/a.ts", change: "modified", added: 2, removed: 2 }],
  });
  expect(body.kind === "edit" && body.files[0]?.patch).toContain(
    "@@ -1,3 +1,4 @@\n a\n-b\n+c\n+d\n e\n@@ -9,1 +10,0 @@",
  );
});

test("a file written from nothing counts its lines as git does", () => {
  const created = (content: string) =>
    ended("Write", { file_path: "a", content }, answer({ type: "create", content, structuredPatch: [] }));
  expect(created("one\ntwo\n")).toMatchObject({ files: [{ change: "created", added: 2, removed: 0 }] });
  expect(created("one\ntwo")).toMatchObject({ files: [{ added: 2 }] });
  expect(created("")).toMatchObject({ files: [{ added: 0, patch: "" }] });
});

test("a file written over keeps its patch", () => {
  const structuredPatch = [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ["-a", "+b"] }];
  expect(ended("Write", { file_path: "a", content: "b" }, answer({ type: "update", structuredPatch }))).toMatchObject({
    files: [{ change: "modified", added: 1, removed: 1 }],
  });
});

test("an edit that says nothing of its lines leaves them unknown", () => {
  expect(
    ended("MultiEdit", { file_path: "a" }, outcomeOfResult({ content: "Applied 2 edits" }, undefined)),
  ).toMatchObject({
    failed: false,
    files: [{ path: "a", added: null, removed: null, patch: null }],
  });
});

test("a notebook cell counts what is known of it", () => {
  const cell = { notebook_path: "n.ipynb", new_source: "a\nb" };
  expect(ended("NotebookEdit", { ...cell, edit_mode: "insert" }, answer({}))).toMatchObject({
    files: [{ path: "n.ipynb", added: 2, removed: 0 }],
  });
  expect(ended("NotebookEdit", cell, answer({}))).toMatchObject({ files: [{ added: 2, removed: null }] });
});

test("an over-long patch is cut at a line", () => {
  const content = `${"x".repeat(99)}\n`.repeat(400);
  const body = ended("Write", { file_path: "a", content }, answer({ type: "create", content }));
  expect(body.kind === "edit" && body.files[0]?.added).toBe(400);
  expect(body.kind === "edit" && body.files[0]?.patch).toMatch(/… cut, \d+ lines$/);
});

test("readings, searches, plans and subagents are told apart", () => {
  expect(started("Read", { file_path: "a.ts" })).toEqual({ kind: "read", path: "a.ts", failed: false });
  expect(started("Grep", { pattern: "foo" })).toEqual({ kind: "search", query: "foo", failed: false });
  expect(started("TodoWrite", { todos: [{ content: "Write tests", status: "in_progress" }] })).toEqual({
    kind: "plan",
    items: [{ text: "Write tests", state: "in_progress" }],
  });
  expect(started("Agent", { subagent_type: "Explore", description: "Look" })).toEqual({
    kind: "subagent",
    name: "Explore",
    description: "Look",
  });
});

test("an MCP server's tool keeps its input and output", () => {
  const call = ended(
    "mcp__x__y",
    { a: 1 },
    outcomeOfHook({ tool_response: [{ type: "text", text: "recorded" }], duration_ms: 33 }),
  );
  expect(call).toEqual({
    kind: "tool",
    tool: "mcp__x__y",
    input: '{"a":1}',
    output: "recorded",
    failed: false,
    durationMs: 33,
  });
});

test("in a batch only a refused call has an end of its own", () => {
  expect(refusalInBatch({ tool_response: "The file a has been updated." })).toBeNull();
  expect(refusalInBatch({ tool_response: "Exit code 3" })).toBeNull();
  const refusal = refusalInBatch({ tool_response: "The user doesn't want to proceed with this tool use." });
  expect(refusal && ended("Edit", { file_path: "a" }, refusal)).toMatchObject({ failed: true });
});

function started(name: string, input: Record<string, unknown>) {
  return callStarted(toolCall(name, input));
}

function ended(name: string, input: Record<string, unknown>, outcome: Outcome) {
  return callEnded(toolCall(name, input), outcome);
}

function bash(outcome: Outcome) {
  return ended("Bash", { command: "npm test" }, outcome);
}

function answer(tool_response: Record<string, unknown>): Outcome {
  return outcomeOfHook({ hook_event_name: "PostToolUse", tool_response });
}

function failure(error: string): Outcome {
  return outcomeOfHook({ hook_event_name: "PostToolUseFailure", error });
}
