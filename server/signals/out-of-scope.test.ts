import { expect, test } from "vitest";
import { Question } from "../domain/question";
import { outOfScope } from "./out-of-scope";
import { edits, runs, scopeOf, watched } from "./watched";

test("an edit inside the scope raises nothing", () => {
  expect(watched(outOfScope, edits("src/refund/machine.ts")).readings()).toEqual([]);
});

test("an edit outside the scope is read with the event that made it", () => {
  const [reading] = watched(outOfScope, edits("src/refund/a.ts"), edits("src/http/errors.ts")).readings();
  expect(reading).toMatchObject({
    kind: "out-of-scope",
    severity: 2,
    count: 1,
    summary: "Claude Code edited `src/http/errors.ts` outside the scope of Refund state machine",
    evidence: [{ type: "event", id: "event-2" }],
  });
});

test("three files outside the scope are asked about at once", () => {
  const run = watched(outOfScope, edits("src/a.ts"), edits("src/b.ts"), edits("src/c.ts"));
  expect(run.readings()).toMatchObject([{ severity: 3, count: 3 }]);
});

test("more than a quarter of the lines outside the scope is asked about at once", () => {
  const much = { added: 10, patch: `@@\n${"+x\n".repeat(9)}+x` };
  const run = watched(
    outOfScope,
    edits("src/refund/a.ts", much),
    edits("src/refund/b.ts", much),
    edits("src/a.ts", much),
  );
  expect(run.readings()).toMatchObject([{ severity: 3, count: 1 }]);
});

test("without an allowed path there is nothing to be outside of", () => {
  expect(watched(outOfScope, edits("src/http/errors.ts")).readings({ scope: scopeOf([]) })).toEqual([]);
});

test("ignored files, forbidden ones and agreed exceptions are not its business", () => {
  const run = watched(outOfScope, edits("package-lock.json"), edits("infra/main.tf"), edits("docs/refund.md"));
  const scope = scopeOf(["src/refund/**"], { ignore: ["package-lock.json"], forbid: ["infra/**"] });
  expect(run.readings({ scope, exceptions: ["docs/refund.md"] })).toEqual([]);
});

test("scratch the run made itself and files outside the repository do not count", () => {
  const created = { change: "created" as const };
  const run = watched(
    outOfScope,
    edits("notes.md", created),
    edits("tmp/try.ts", created),
    edits("../../tmp/plan.md"),
    edits("src/deep/notes.md", created),
  );
  expect(run.readings().flatMap(({ object }) => object.files)).toMatchObject([{ path: "src/deep/notes.md" }]);
});

test("a file that was already at the root counts when it is changed", () => {
  expect(watched(outOfScope, edits("package.json")).readings()).toHaveLength(1);
});

test("an edit that was refused changed nothing", () => {
  const refused = { ...edits("src/http/errors.ts"), failed: true };
  expect(watched(outOfScope, refused).readings()).toEqual([]);
});

test("putting the old text back ends it", () => {
  const back = edits("src/http/errors.ts", { added: 0, removed: 1, patch: "@@ -1,1 +1,0 @@\n-one more line" });
  expect(watched(outOfScope, edits("src/http/errors.ts"), back).readings()).toEqual([]);
});

test("a different edit of the same size does not end it", () => {
  const other = edits("src/http/errors.ts", { added: 0, removed: 1, patch: "@@ -1,1 +1,0 @@\n-another line" });
  expect(watched(outOfScope, edits("src/http/errors.ts"), other).readings()).toHaveLength(1);
});

test.each([
  "git checkout -- src/http/errors.ts",
  "git restore src/http/errors.ts",
  'cd . && git restore "src/http/errors.ts"',
  "git checkout HEAD -- src/http",
])("%s puts the file back", (command) => {
  expect(watched(outOfScope, edits("src/http/errors.ts"), runs(command)).readings()).toEqual([]);
});

test.each([
  "git restore --staged src/http/errors.ts",
  "git checkout src/http/errors.ts | tee log",
  "echo git restore src/http/errors.ts",
  "rm src/http/errors.ts",
])("%s proves nothing about a file that was there before", (command) => {
  expect(watched(outOfScope, edits("src/http/errors.ts"), runs(command)).readings()).toHaveLength(1);
});

test("removing a file that the run made itself ends it, a failed removal does not", () => {
  const made = edits("src/http/new.ts", { change: "created" });
  expect(watched(outOfScope, made, runs("rm src/http/new.ts")).readings()).toEqual([]);
  expect(watched(outOfScope, made, runs("rm src/http/new.ts", 1)).readings()).toHaveLength(1);
});

test("the memory of a run stays under 32 KB however many files it touches", () => {
  const many = Array.from({ length: 5_000 }, (_, index) =>
    edits(`packages/some-package-name/src/module-${index}/file.ts`),
  );
  const { memory } = watched(outOfScope, ...many);
  expect(JSON.stringify(memory).length).toBeLessThan(32 * 1024);
  expect(memory.files.length + memory.more).toBe(5_000);
});

test("one file is a choice whose options show the words and effects", () => {
  const [question] = watched(outOfScope, edits("src/http/errors.ts")).questions();
  expect(Question.parse(question)).toEqual(question);
  expect(question).toMatchObject({ type: "choice", object: "src/http/errors.ts" });
  expect(question?.options.map(({ id, effects }) => [id, ...effects.map(({ type }) => type)])).toEqual([
    ["widen", "widen-scope", "directive"],
    ["revert", "revert"],
    ["keep-out", "exception", "directive"],
    ["stop", "stop-run"],
    ["later", "snooze"],
    ["not-useful", "not-useful"],
  ]);
  expect(question?.options[1]?.words).toBe(
    "Outside the scope of this task: src/http/errors.ts. Put that back as it was before your change and keep your other changes.",
  );
});

test("several files are a row each", () => {
  const [question] = watched(outOfScope, edits("src/a.ts"), edits("src/b.ts")).questions();
  expect(question).toMatchObject({
    type: "matrix",
    rows: [{ label: "src/a.ts", detail: "+1 −0 lines" }, { label: "src/b.ts" }],
  });
});

test("a run without a task cannot widen a scope it does not have", () => {
  const [question] = watched(outOfScope, edits("src/a.ts")).questions({ task: null });
  expect(question?.options.map(({ id }) => id)).not.toContain("widen");
});
