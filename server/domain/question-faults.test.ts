import { expect, test } from "vitest";
import { goalQuestion } from "./goal-question";
import type { Question } from "./question";
import { questionFaults } from "./question-faults";
import { confidenceQuestion, mustReadQuestion } from "./stream-questions";
import { priorityQuestion, wouldStopQuestion } from "./whole-questions";

const stream = { id: "s1", title: "Instant refunds", intent: "Refunds nobody has to chase" };
const other = { id: "s2", title: "Audit log", intent: "Every refund leaves a trace" };
const files = ["src/a.ts", "src/b.ts"].map((path, index) => ({ path, added: 10 * (index + 1), removed: 1 }));
const standing = { stream, taskIds: ["t1"], runsSince: 1, editedFiles: 2, failedCommands: 0, quiet: "Nothing open." };

test("the questions of the fixed sets name their object and show what each answer does", () => {
  const asked = [
    goalQuestion({ ...standing, liveRun: null }),
    goalQuestion({ ...standing, liveRun: { id: "r1", agent: "Claude Code" } }),
    confidenceQuestion(stream, files),
    mustReadQuestion(stream, files),
    priorityQuestion([stream], "the last look at the whole picture"),
    wouldStopQuestion([stream, other]),
  ];
  for (const question of asked) expect(question && questionFaults(question)).toEqual([]);
});

test("without edits nothing is asked about them, and one stream is no choice", () => {
  expect([confidenceQuestion(stream, []), mustReadQuestion(stream, []), wouldStopQuestion([stream])]).toEqual([
    null,
    null,
    null,
  ]);
});

test("the file to read is chosen among those with most lines, and none of them is an answer", () => {
  const many = Array.from({ length: 20 }, (_, index) => ({ path: `src/${index}.ts`, added: index, removed: 0 }));
  const labels = mustReadQuestion(stream, many)?.options.map(({ label }) => label);
  expect(labels).toHaveLength(9);
  expect(labels?.[0]).toBe("`src/19.ts` +19 −0");
  expect(labels?.at(-1)).toBe("None of them: the checks are enough");
});

const good = confidenceQuestion(stream, files);
const none = [{ type: "none" as const }];

test.each<[string, Partial<Question>]>([
  ["It names no object", { object: " " }],
  ["It leaves no choice", { options: [{ id: "a", label: "Go on as it is", effects: none }] }],
  [
    "It offers nothing but yes and no",
    {
      options: [
        { id: "yes", label: "Yes", effects: none },
        { id: "no", label: "No.", effects: none },
      ],
    },
  ],
  ["Two options share an id", { options: ["Keep", "Drop"].map((label) => ({ id: "a", label, effects: none })) }],
  ["It is a matrix without rows", { type: "matrix" }],
  ["It rests on no evidence", { readingKey: "k", evidence: [] }],
  ["It cannot be called not useful", { readingKey: "k" }],
  ["“About undefined” was not filled in: undefined", { situation: "About undefined" }],
  [
    "Option tell hides the words it sends",
    {
      options: [
        { id: "tell", label: "Tell it", effects: [{ type: "directive", runId: "r", words: "Stop." }] },
        { id: "keep", label: "Keep it", effects: none },
      ],
    },
  ],
])("a template is refused: %s", (fault, change) => {
  expect(good && questionFaults({ ...good, ...change })).toContain(fault);
});
