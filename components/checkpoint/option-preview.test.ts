import { expect, test } from "vitest";
import { Answer, Question } from "@/server/domain/question";
import { optionPreview } from "./option-preview";

const MATRIX = Question.parse({
  id: "q1",
  kind: "out-of-scope",
  type: "matrix",
  severity: 3,
  text: "Which of these belong?",
  object: "a.ts, b.ts",
  situation: "",
  background: "",
  assessment: "",
  evidence: [],
  options: [
    {
      id: "revert",
      label: "Revert",
      effects: [{ type: "revert", runId: "r", paths: ["a.ts", "b.ts"], words: "Put {paths} back." }],
    },
    { id: "stop", label: "Stop", effects: [{ type: "stop-run", runId: "r", words: "Stop. Look at {paths}." }] },
  ],
  rows: ["a.ts", "b.ts"].map((path) => ({ id: path, label: path })),
});

test("while no row has chosen it, an option leaves its files open", () => {
  expect(wordsOf("revert", {})).toEqual(["Put [files] back."]);
});

test("an option says the words for the rows that chose it", () => {
  expect(wordsOf("revert", { "b.ts": "revert" })).toEqual(["Put b.ts back."]);
});

test("an option for the whole question is for all its rows", () => {
  expect(wordsOf("stop", {})).toEqual(["Stop. Look at a.ts and b.ts."]);
});

function wordsOf(optionId: string, rows: Record<string, string>) {
  const option = MATRIX.options.find(({ id }) => id === optionId);
  if (!option) throw new Error(`There is no option ${optionId}`);
  return optionPreview(MATRIX, option, Answer.parse({ questionId: "q1", rows })).map(({ words }) => words);
}
