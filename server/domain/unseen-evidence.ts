import type { Answer, Question } from "./question";

/** Questions of severity 4 whose evidence was not opened. A browser sends no answer to them; a script may. */
export function unseenEvidence(questions: Question[], answers: Answer[]): Question[] {
  return questions.filter(
    ({ id, severity, evidence }) =>
      severity === 4 &&
      evidence.length > 0 &&
      !answers.some((answer) => answer.questionId === id && answer.evidenceOpened),
  );
}
