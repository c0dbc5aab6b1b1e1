import { expect, test } from "vitest";
import type { Question } from "../domain/question";
import { questionFaults } from "../domain/question-faults";
import type { ReadingKind } from "../domain/reading";
import { doneWithoutEvidence } from "./done-without-evidence";
import { loop } from "./loop";
import { outOfScope } from "./out-of-scope";
import { RUN_SIGNALS } from "./signals";
import { stall } from "./stall";
import { waitingOnHuman } from "./waiting-on-human";
import { criteriaOf, edits, endsTurn, fails, prompts, reads, runs, starts, watched } from "./watched";

const tests = criteriaOf(
  { text: "All tests pass", verify: { kind: "command", command: "npm test", exitCode: 0 } },
  { text: "No lint errors", verify: { kind: "command", command: "npm run lint", exitCode: 0 } },
);
const recovery = { trigger: "The tests fail twice", first: "Write the failing case down" };
const task = { id: "task-1", title: "Refund state machine", version: 2, recovery };
const DONE = endsTurn("Done. The limit is in and tested.");

/** What each kind asks, in the forms it has. A kind without one here cannot be trusted to name its object. */
const ASKED: Partial<Record<ReadingKind, () => Question[]>> = {
  "out-of-scope": () => [
    ...watched(outOfScope, edits("src/a.ts")).questions(),
    ...watched(outOfScope, edits("src/a.ts"), edits("src/b.ts"), edits("src/c.ts")).questions({ task: null }),
  ],
  loop: () => [
    ...watched(loop, fails("npm test"), fails("npm test"), fails("npm test")).questions({ task }),
    ...watched(loop, ...Array.from({ length: 4 }, () => runs("npm ls", 0, "demo@1"))).questions({ task: null }),
  ],
  stall: () => watched(stall, prompts("Build it"), reads("src/a.ts")).questions({ task }, 30),
  "waiting-on-human": () => [
    ...watched(waitingOnHuman, starts({ kind: "question", text: "Which?", options: ["A", "B"] })).questions(),
    ...watched(waitingOnHuman, { kind: "permission", tool: "Bash", input: '{"command":"npm publish"}' }).questions(),
    ...watched(waitingOnHuman, endsTurn("Shall I go on with the migration?")).questions({ task: null }),
  ],
  "done-without-evidence": () => [
    ...watched(doneWithoutEvidence, edits("src/a.ts"), fails("npm test"), DONE).questions({ criteria: tests }),
    ...watched(doneWithoutEvidence, edits("src/a.ts"), DONE).questions({ criteria: tests.slice(0, 1) }),
  ],
};

test.each(RUN_SIGNALS.map(({ kind }) => [kind] as const))(
  "the questions of %s name their object and show what each answer does",
  (kind) => {
    const questions = ASKED[kind]?.() ?? [];
    expect(questions.length, `${kind} needs an example in this file`).toBeGreaterThan(0);
    for (const question of questions) expect(questionFaults(question)).toEqual([]);
  },
);
