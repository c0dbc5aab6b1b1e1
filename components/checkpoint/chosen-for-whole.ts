import type { Answer, Question } from "@/server/domain/question";
import { rowChoice } from "./row-choice";

/** The one option chosen for the whole question: in a matrix the one that every row has. */
export function chosenForWhole(question: Question, answer: Answer | undefined): string | undefined {
  if (question.type !== "matrix") return answer?.optionIds.length === 1 ? answer.optionIds[0] : undefined;

  const chosen = new Set((question.rows ?? []).map(({ id }) => rowChoice(answer, id)));
  return chosen.size === 1 ? [...chosen][0] : undefined;
}
