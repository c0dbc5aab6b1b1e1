import { expect, test } from "vitest";
import { openQuestions } from "./open-questions";
import { Answer, Question, type QuestionType } from "./question";

test("a question without an answer is open", () => {
  expect(isOpen("choice", {})).toBe(true);
  expect(openQuestions([asked("choice")], [])).toHaveLength(1);
});

test("a choice is one option that was offered", () => {
  expect(isOpen("choice", { optionIds: ["a"] })).toBe(false);
  expect(isOpen("choice", { optionIds: ["a", "b"] })).toBe(true);
  expect(isOpen("choice", { optionIds: ["made-up"] })).toBe(true);
});

test("own words are an answer by themselves where a run can read them", () => {
  expect(isOpen("choice", { text: "Use the old client." })).toBe(false);
  expect(isOpen("choice", { text: "Use the old client." }, { runId: undefined })).toBe(true);
  expect(isOpen("choice", { text: "   " })).toBe(true);
});

test("a tick list needs at least one tick", () => {
  expect(isOpen("multi", { optionIds: ["a", "b"] })).toBe(false);
  expect(isOpen("multi", { optionIds: [] })).toBe(true);
});

test("a matrix is open until each row has its choice", () => {
  expect(isOpen("matrix", { rows: { r1: "a" } })).toBe(true);
  expect(isOpen("matrix", { rows: { r1: "a", r2: "made-up" } })).toBe(true);
  expect(isOpen("matrix", { rows: { r1: "a", r2: "b" } })).toBe(false);
});

test("a scale needs its number or the option that stands for it, a reason its words", () => {
  expect(isOpen("scale", { scale: 4 })).toBe(false);
  expect(isOpen("scale", { optionIds: ["b"] })).toBe(false);
  expect(isOpen("scale", {})).toBe(true);
  expect(isOpen("reason", { optionIds: ["a"] })).toBe(true);
  expect(isOpen("reason", { optionIds: ["a"], text: "The sum is exact." })).toBe(false);
});

function isOpen(type: QuestionType, answer: Partial<Answer>, question: Partial<Question> = {}): boolean {
  return openQuestions([asked(type, question)], [Answer.parse({ questionId: "q1", ...answer })]).length > 0;
}

function asked(type: QuestionType, parts: Partial<Question> = {}): Question {
  return Question.parse({
    id: "q1",
    kind: "out-of-scope",
    type,
    severity: 2,
    text: "Which of these belong?",
    object: "src/a.ts",
    situation: "",
    background: "",
    assessment: "",
    evidence: [],
    options: ["a", "b"].map((id) => ({ id, label: id, effects: [{ type: "none" }] })),
    rows: type === "matrix" ? ["r1", "r2"].map((id) => ({ id, label: `src/${id}.ts` })) : undefined,
    runId: "run-1",
    ...parts,
  });
}
