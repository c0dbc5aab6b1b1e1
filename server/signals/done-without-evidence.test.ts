import { expect, test } from "vitest";
import { effectsOf } from "../domain/effects-of";
import { openQuestions } from "../domain/open-questions";
import { Question } from "../domain/question";
import { doneWithoutEvidence } from "./done-without-evidence";
import {
  criteriaOf,
  edits,
  ends,
  endsTurn,
  fails,
  inThread,
  passes,
  prompts,
  runs,
  type Told,
  watched,
} from "./watched";

const [tests, lint, file, person] = [
  { text: "All tests pass", verify: { kind: "command", command: "npm test", exitCode: 0 } },
  { text: "No lint errors", verify: { kind: "command", command: "npm run lint", exitCode: 0 } },
  { text: "The limit is documented", verify: { kind: "file", path: "docs/limit.md" } },
  { text: "It feels fast", verify: { kind: "person" } },
] as const;

const says = (text: string): Told => endsTurn(text);
const DONE: Told = says("Done. The limit is in and tested.");
const edit = edits("src/limit.ts");

function after(criteria: Parameters<typeof criteriaOf>, ...told: Told[]) {
  const run = watched(doneWithoutEvidence, ...told);
  return run.readings({ criteria: criteriaOf(...criteria) });
}

test("done with every criterion proved is no drift", () => {
  expect(after([tests, lint], edit, passes("npm test"), passes("npm run lint"), DONE)).toEqual([]);
});

test("done while the last check failed pauses and asks", () => {
  expect(after([tests], edit, fails("npm test", "2 tests failed"), DONE)).toMatchObject([
    {
      kind: "done-without-evidence",
      severity: 4,
      summary: "Claude Code says it is done, and C1 failed when last checked",
      evidence: [{ id: "event-3" }, { id: "event-2" }, { type: "task", id: "task-1" }],
    },
  ]);
});

test("an edit after the pass asks now, what was never run asks at the next checkpoint", () => {
  expect(after([tests], passes("npm test"), edit, DONE)).toMatchObject([{ severity: 3 }]);
  expect(after([tests], edit, DONE)).toMatchObject([{ severity: 2 }]);
  expect(after([tests], edit, runs("npm test | tail"), DONE)).toMatchObject([{ severity: 2 }]);
});

test("several are counted by how they stand, and the gravest leads", () => {
  expect(after([tests, lint, file], edit, fails("npm test"), DONE)).toMatchObject([
    {
      severity: 4,
      summary: "Claude Code says it is done: 1 criterion failed when last checked, 2 criteria were never checked",
    },
  ]);
});

test("a criterion for a person is no drift, one that does not block never pauses", () => {
  expect(after([person], edit, DONE)).toEqual([]);
  const [criterion] = criteriaOf(tests);
  const criteria = criterion ? [{ ...criterion, blocking: false }] : [];
  expect(watched(doneWithoutEvidence, edit, fails("npm test"), DONE).readings({ criteria })).toMatchObject([
    { severity: 2 },
  ]);
});

test.each<[string, Told[]]>([
  ["an explicit done", [edit, { kind: "done", text: "The limit is in" }]],
  ["the end of a session that did something", [edit, { kind: "session-ended", reason: "exit" }]],
  ["a turn with edits that ends on done", [edit, DONE]],
])("%s is a claim", (_, told) => expect(after([tests], ...told)).toHaveLength(1));

test.each<[string, Told[]]>([
  ["a turn that ends otherwise", [edit, says("Next, I'll write the tests.")]],
  ["a turn that asks something", [edit, says("Done. Want me to commit?")]],
  ["a turn without edits", [DONE]],
  ["a session in which nothing was done", [{ kind: "session-ended", reason: "exit" }]],
  ["a subagent that is done", [edit, inThread("agent-1", DONE)]],
  ["an edit that was refused", [{ ...edit, failed: true }, DONE]],
])("%s claims nothing", (_, told) => expect(after([tests], ...told)).toEqual([]));

test("proof that comes after the claim ends it, and so does working on", () => {
  expect(after([tests], edit, DONE, passes("npm test"))).toEqual([]);
  expect(after([tests], edit, DONE, prompts("Also the docs"), edits("docs/limit.ts"))).toEqual([]);
});

test("saying it again without working on counts, ending the session does not", () => {
  const again: Told = { kind: "done", text: "Really done" };
  expect(after([tests], edit, DONE, again)).toMatchObject([{ count: 2 }]);
  expect(after([tests], edit, DONE, { kind: "session-ended", reason: null })).toMatchObject([{ count: 1 }]);
});

test("without a task or criteria there is nothing to prove", () => {
  const run = watched(doneWithoutEvidence, edit, DONE);
  expect(run.readings()).toEqual([]);
  expect(run.readings({ task: null, criteria: criteriaOf(tests) })).toEqual([]);
});

test("a waived criterion needs no proof", () => {
  const [criterion] = criteriaOf(tests);
  const waived = { reason: "No database here", at: new Date(), by: "Ada" };
  const criteria = criterion ? [{ ...criterion, waived }] : [];
  expect(watched(doneWithoutEvidence, edit, DONE).readings({ criteria })).toEqual([]);
});

function asked() {
  const criteria = criteriaOf(tests, lint);
  const told = [edit, ends(fails("npm test", "limit.test.ts: expected 10")), DONE];
  const [question] = watched(doneWithoutEvidence, ...told).questions({ criteria });
  if (!question) throw new Error("Nothing was asked");
  return question;
}

test("each criterion without proof is a row, and each option says what it would send", () => {
  const question = asked();
  expect(Question.parse(question)).toEqual(question);
  expect(question).toMatchObject({
    type: "matrix",
    rows: [
      { label: "C1 All tests pass", detail: "`npm test` exited with 1" },
      { label: "C2 No lint errors", detail: "Never seen to run" },
    ],
  });
  expect(question.options.map(({ id }) => id)).toEqual([
    "run-now",
    "send-back",
    "waive",
    "fix-criterion",
    "stop",
    "later",
    "not-useful",
  ]);
});

test("the words name the chosen criteria, their event and how they ended, and no others", () => {
  const question = asked();
  const [failed, never] = question.rows ?? [];
  const rows = { [failed?.id ?? ""]: "send-back", [never?.id ?? ""]: "run-now" };
  const effects = effectsOf([question], [{ questionId: question.id, optionIds: [], rows }]);
  expect(effects.map(({ words }) => words)).toEqual([
    expect.stringContaining("- C2 “No lint errors”: `npm run lint` exits with 0. Never seen to run."),
    expect.stringContaining(
      "- C1 “All tests pass”: `npm test` exits with 0. `npm test` exited with 1 (event event-2).\n  It ended with: limit.test.ts: expected 10",
    ),
  ]);
  expect(effects[0]?.words).not.toContain("C1");
});

test("waiving needs a reason, which goes with it", () => {
  const question = asked();
  const answer = { questionId: question.id, optionIds: ["waive"] };
  expect(openQuestions([question], [answer])).toEqual([question]);

  const whole = { ...answer, text: "No database here" };
  expect(openQuestions([question], [whole])).toEqual([]);
  const [waive, told] = effectsOf([question], [whole]);
  expect(waive?.effect).toEqual({
    type: "waive-criterion",
    taskId: "task-1",
    criteria: question.rows?.map(({ id }) => id),
    reason: "No database here",
  });
  expect(told?.words).toContain("The engineer adds: No database here");
});

test("the memory of a run stays under 32 KB", () => {
  const long = Array.from({ length: 2_000 }, (_, index) =>
    fails(`make ${index} ${"y".repeat(300)} | tee "${"z".repeat(300)}"`, "\n".repeat(900)),
  );
  expect(JSON.stringify(watched(doneWithoutEvidence, edit, ...long, DONE).memory).length).toBeLessThan(32 * 1024);
});
