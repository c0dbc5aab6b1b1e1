import { expect, test } from "vitest";
import type { EventBody, EventPhase } from "./agent-event";
import { type CountedEvent, mergeActivity, runDelta } from "./run-delta";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));
const event = (
  minute: number,
  body: EventBody,
  phase: EventPhase = "end",
  thread: string | null = null,
): CountedEvent => ({ orderAt: at(minute), body, phase, thread });
const command = (text: string, exitCode: number | null): EventBody => ({
  kind: "command",
  command: text,
  exitCode,
  output: null,
  durationMs: 1,
  interrupted: false,
});
const edit = (path: string, added: number | null): EventBody => ({
  kind: "edit",
  tool: "Edit",
  files: [{ path, change: "modified", added, removed: 0, patch: null }],
  failed: false,
  error: null,
});
const usage = (outputTokens: number, complete: boolean): EventBody => ({
  kind: "usage",
  model: null,
  inputTokens: 1,
  outputTokens,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costUsd: null,
  complete,
});

test("a tool call is counted when it ends, not when it starts", () => {
  const delta = runDelta([event(0, command("npm test", null), "start"), event(1, command("npm test", 1))], null);
  expect(delta).toMatchObject({ events: 2, commands: 1, failed: 1, action: { value: "npm test" } });
  expect(delta.activity).toEqual([{ minute: at(1).getTime() / 60_000, reads: 0, edits: 0, commands: 0, failed: 1 }]);
});

test("files are told from the run's folder and summed; an edit without figures makes the sum incomplete", () => {
  const { files } = runDelta(
    [
      event(0, edit("/home/dev/demo/a.ts", 2)),
      event(1, edit("/home/dev/demo/a.ts", null)),
      event(2, edit("/tmp/b.ts", 1)),
    ],
    "/home/dev/demo",
  );
  expect(files).toMatchObject([
    { path: "a.ts", added: 2, edits: 2, incomplete: true },
    { path: "/tmp/b.ts", added: 1, edits: 1, incomplete: false },
  ]);
});

test("usage is summed, and says how much of it is known to be too low", () => {
  const delta = runDelta([event(0, usage(10, true), "once"), event(1, usage(5, false), "once")], null);
  expect(delta.usage).toMatchObject({ responses: 2, incomplete: 1, inputTokens: 2, outputTokens: 15, costUsd: null });
});

test("the state is that of the newest event of the main thread, whatever the order of arrival", () => {
  const ended: EventBody = { kind: "turn-ended", lastMessage: "Which of the two do you want?" };
  const delta = runDelta(
    [
      event(5, ended, "once"),
      event(1, { kind: "prompt", text: "go" }, "once"),
      event(6, command("ls", 0), "end", "agent-7"),
    ],
    null,
  );
  expect(delta.state).toEqual({ value: "waiting", at: at(5) });
});

test("activity keeps the newest hour of minutes and adds up what falls into the same one", () => {
  const bars = Array.from({ length: 90 }, (_, minute) => ({ minute, reads: 1, edits: 0, commands: 0, failed: 0 }));
  const merged = mergeActivity(bars, [{ minute: 89, reads: 2, edits: 1, commands: 0, failed: 0 }]);
  expect(merged).toHaveLength(60);
  expect(merged.at(-1)).toEqual({ minute: 89, reads: 3, edits: 1, commands: 0, failed: 0 });
});
