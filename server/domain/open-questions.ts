import type { Answer, Question } from "./question";
import { scaleStep } from "./scale-step";

/** The questions that these answers leave open, in their order. Sending waits until there are none. */
export function openQuestions(questions: Question[], answers: Answer[]): Question[] {
  return questions.filter((question) => {
    const answer = answers.find(({ questionId }) => questionId === question.id);
    return !answer || !isWhole(question, answer) || lacksReason(question, answer);
  });
}

/** An option that asks why is no answer without a reason. */
export function lacksReason(question: Question, answer: Answer): boolean {
  return wantsReason(question, answer) && (answer.text?.trim() ?? "") === "";
}

/** Whether an option that asks why was chosen. */
export function wantsReason(question: Question, answer: Answer): boolean {
  const chosen = question.type === "matrix" ? rowChoices(question, answer) : answer.optionIds;
  return question.options.some(({ id, asksWhy }) => asksWhy === true && chosen.includes(id));
}

function rowChoices(question: Question, answer: Answer): string[] {
  return (question.rows ?? []).map(({ id }) => answer.rows?.[id] ?? answer.optionIds[0] ?? "");
}

function isWhole(question: Question, answer: Answer): boolean {
  const offered = new Set(question.options.map(({ id }) => id));
  const text = answer.text?.trim() ?? "";

  switch (question.type) {
    case "matrix":
      return rowChoices(question, answer).every((id) => offered.has(id));
    case "scale":
      return scaleStep(question, answer) !== null;
    case "reason":
      return chosen(answer, offered) === 1 && text !== "";
    case "multi":
      return chosen(answer, offered) > 0;
    default:
      // Words of one's own are an answer by themselves where a run can read them.
      return (
        chosen(answer, offered) === 1 || (answer.optionIds.length === 0 && text !== "" && question.runId !== undefined)
      );
  }
}

/** How many options were chosen; none counts when one of them was never offered. */
function chosen({ optionIds }: Answer, offered: Set<string>): number {
  return optionIds.every((id) => offered.has(id)) ? new Set(optionIds).size : 0;
}
