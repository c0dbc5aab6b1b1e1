import { expect, test } from "vitest";
import { Answer, type Effect, Question } from "@/server/domain/question";
import { readBackOf } from "./read-back-of";

const QUESTIONS = [
  asked("q1", { type: "revert", runId: "r", paths: ["a.ts"], words: "Put {paths} back." }),
  asked("q2", { type: "widen-scope", taskId: "t", paths: ["b.ts"] }),
];

test("the read-back says what is read, what is done and what proves it", () => {
  const { said, silent, deeds, proofs } = readBackOf(QUESTIONS, [answered("q1"), answered("q2")], () => "Claude Code");

  expect(said).toEqual([{ number: 1, questionId: "q1", to: "Claude Code", words: "Put a.ts back." }]);
  expect(silent).toEqual([2]);
  expect(deeds.map(({ text }) => text)).toEqual([
    "Hold the question open until the diff shows 1 file put back",
    "Widen the scope by 1 file: b.ts",
  ]);
  expect(proofs).toEqual(["A later diff shows 1 file put back: a.ts."]);
});

test("an open question stands in no part of it", () => {
  expect(readBackOf(QUESTIONS, [answered("q2")], () => "Claude Code")).toMatchObject({
    said: [],
    silent: [2],
    proofs: [],
  });
});

function asked(id: string, effect: Effect): Question {
  return Question.parse({
    id,
    kind: "out-of-scope",
    type: "choice",
    severity: 2,
    text: "Does this belong?",
    object: "a.ts",
    situation: "",
    background: "",
    assessment: "",
    evidence: [],
    options: [
      { id: "yes", label: "Yes", effects: [effect] },
      { id: "no", label: "No", effects: [{ type: "none" }] },
    ],
    runId: "r",
  });
}

function answered(questionId: string): Answer {
  return Answer.parse({ questionId, optionIds: ["yes"] });
}
