import { openQuestions } from "@/server/domain/open-questions";
import type { Answer, Question } from "@/server/domain/question";

/** How sure one is comes before what was read: until that is answered, questions that readings raised keep to themselves. */
export function isVeiled(question: Question, questions: Question[], answers: Answer[]): boolean {
  if (question.readingKey === undefined) return false;
  const first = questions.filter(
    ({ kind, workstreamId }) => kind === "confidence" && workstreamId === question.workstreamId,
  );
  return openQuestions(first, answers).length > 0;
}
