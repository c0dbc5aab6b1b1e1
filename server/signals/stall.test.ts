import { expect, test } from "vitest";
import { Question } from "../domain/question";
import { stall } from "./stall";
import {
  atMinute,
  ends,
  endsTurn,
  inThread,
  passes,
  prompts,
  reads,
  runs,
  starts,
  type Told,
  watched,
} from "./watched";

const works = [prompts("Build the limit"), reads("src/a.ts")];

test("five minutes of silence are a stall, less are none", () => {
  const run = watched(stall, ...works);
  expect(run.opensAt()).toBe(6);
  expect(run.readings({}, 5.9)).toEqual([]);
  expect(run.readings({}, 6)).toMatchObject([
    {
      kind: "stall",
      severity: 2,
      summary: "Claude Code has been silent for over 5 minutes since `read demo/src/a.ts`",
      evidence: [{ type: "event", id: "event-2" }],
    },
  ]);
});

test("four times as long is asked about at once, and it says when to look again", () => {
  const run = watched(stall, ...works);
  expect(run.readings({}, 6)[0]?.nextLookAt?.toISOString()).toBe("2026-11-22T09:21:00.000Z");
  expect(run.readings({}, 20.9)).toMatchObject([{ severity: 2 }]);
  expect(run.readings({}, 21)).toMatchObject([
    { severity: 3, nextLookAt: null, summary: expect.stringContaining("20 minutes") },
  ]);
});

test("the next event ends it", () => {
  expect(watched(stall, ...works, atMinute(40, reads("src/b.ts"))).readings({}, 41)).toEqual([]);
});

test("a run of long pauses is given three times its usual pause", () => {
  const slow = Array.from({ length: 30 }, (_, index) => atMinute(index * 8, reads(`src/${index}.ts`)));
  const run = watched(stall, prompts("Go"), ...slow);
  const opensAt = run.opensAt() ?? 0;
  expect(opensAt - 29 * 8).toBeGreaterThan(3 * 8 - 1);
  expect(opensAt - 29 * 8).toBeLessThan(3 * 8 * 1.25);
});

test("an open call is waited for, as long as a command may take", () => {
  const build = starts(runs("make world", null));
  const run = watched(stall, prompts("Build"), build);
  expect(run.opensAt()).toBe(11);
  expect(run.readings({}, 10.9)).toEqual([]);
  expect(run.readings({}, 11)).toHaveLength(1);
  expect(watched(stall, prompts("Build"), build, ends(passes("make world"))).opensAt()).toBe(7);
});

test.each<[string, Told[]]>([
  ["a turn that ended", [endsTurn("Done.")]],
  ["a turn that ended with a question", [endsTurn("Which one?")]],
  ["a question to a person", [starts({ kind: "question", text: "Which?", options: [] })]],
  ["a permission asked for", [{ kind: "permission", tool: "Bash", input: "{}" }]],
  ["the end of the session", [{ kind: "session-ended", reason: "exit" }]],
  ["an interruption by a person", [{ kind: "notice", text: "interrupted", about: "interrupted" }]],
])("%s is no silence", (_, told) => {
  const run = watched(stall, ...works, ...told);
  expect(run.opensAt()).toBeNull();
  expect(run.readings({}, 600)).toEqual([]);
});

test("a session that was only opened waits for its first prompt", () => {
  expect(watched(stall, { kind: "session-started", source: "startup", model: null }).readings({}, 600)).toEqual([]);
});

test("a subagent's work is a sign of life", () => {
  const run = watched(stall, ...works, atMinute(5, inThread("agent-1", reads("src/c.ts"))));
  expect(run.opensAt()).toBe(10);
});

test("git facts from beside the agent are none", () => {
  const git = atMinute(30, { kind: "git", branch: "main", head: null, subject: null });
  expect(watched(stall, ...works, git).readings({}, 31)).toHaveLength(1);
});

test("a record read afterwards never stalls, nor does a run that was told to stop", () => {
  expect(watched(stall, ...works).readings({ imported: true }, 600)).toEqual([]);
  expect(watched(stall, ...works).opensAt({ imported: true })).toBeNull();
  expect(watched(stall, ...works).readings({ stopAsked: true }, 600)).toEqual([]);
});

test("the memory of 5,000 events of every pace is small", () => {
  const many = Array.from({ length: 5_000 }, (_, index) =>
    atMinute(index ** 1.5 / 10, starts(reads(`src/${index}.ts`), `c${index}`)),
  );
  expect(JSON.stringify(watched(stall, ...many).memory).length).toBeLessThan(8 * 1024);
});

test("the question says that words may not reach it, and offers to count it as over", () => {
  const [question] = watched(stall, ...works).questions({ dependents: ["Refund emails"] }, 30);
  expect(Question.parse(question)).toEqual(question);
  expect(question).toMatchObject({
    assessment: expect.stringContaining("at its next step, not before"),
    background: expect.stringContaining("Refund emails waits for it"),
  });
  expect(question?.options.map(({ id, effects }) => [id, effects[0]?.type])).toEqual([
    ["nudge", "directive"],
    ["restart", "none"],
    ["stop", "stop-run"],
    ["later", "snooze"],
    ["not-useful", "not-useful"],
  ]);
});
