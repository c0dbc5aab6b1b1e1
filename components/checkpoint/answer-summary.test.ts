import { expect, test } from "vitest";
import { Answer, Question } from "@/server/domain/question";
import { answerSummary } from "./answer-summary";

const OPTIONS = ["Belongs", "Revert"].map((label) => ({ id: label, label, effects: [{ type: "none" as const }] }));
const ROWS = ["a.ts", "b.ts", "c.ts"].map((label) => ({ id: label, label }));

test("a choice is summed up by its label", () => {
  expect(summary("choice", { optionIds: ["Revert"] })).toBe("Revert");
  expect(summary("choice", {})).toBe("");
});

test("a matrix is summed up by how many rows chose what, and how many are open", () => {
  expect(summary("matrix", { rows: { "a.ts": "Belongs", "b.ts": "Revert", "c.ts": "Revert" } })).toBe(
    "Belongs 1, Revert 2",
  );
  expect(summary("matrix", { rows: { "a.ts": "Belongs" } })).toBe("Belongs 1, open 2");
  expect(summary("matrix", { rows: { "a.ts": "Revert", "b.ts": "Revert", "c.ts": "Revert" } })).toBe("Revert");
});

test("own words are mentioned beside the choice, or alone", () => {
  expect(summary("choice", { optionIds: ["Revert"], text: "Keep the types." })).toBe("Revert, with own words");
  expect(summary("choice", { text: "Keep the types." })).toBe("In your own words");
});

function summary(type: "choice" | "matrix", answer: Partial<Answer>): string {
  const question = Question.parse({
    id: "q1",
    kind: "out-of-scope",
    type,
    severity: 2,
    text: "Which of these belong?",
    object: "a.ts",
    situation: "",
    background: "",
    assessment: "",
    evidence: [],
    options: OPTIONS,
    rows: type === "matrix" ? ROWS : undefined,
  });
  return answerSummary(question, Answer.parse({ questionId: "q1", ...answer }));
}
