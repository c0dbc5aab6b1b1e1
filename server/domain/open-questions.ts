import type { Answer, Question } from "./question";

/** The questions that these answers leave open, in their order. Sending waits until there are none. */
export function openQuestions(questions: Question[], answers: Answer[]): Question[] {
  return questions.filter((question) => {
    const answer = answers.find(({ questionId }) => questionId === question.id);
    return !answer || !isWhole(question, answer);
  });
}

function isWhole(question: Question, answer: Answer): boolean {
  const offered = new Set(question.options.map(({ id }) => id));
  const text = answer.text?.trim() ?? "";

  switch (question.type) {
    case "matrix":
      return (question.rows ?? []).every(({ id }) => offered.has(answer.rows?.[id] ?? answer.optionIds[0] ?? ""));
    case "scale":
      return answer.scale !== undefined;
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
