import type { Question } from "./question";

/** How often a reading can be put off before it wants an answer. */
export const MOST_SNOOZES = 2;

/** The question once it has been put off as often as it may be: "later" is gone, and "not useful" says why. */
export function withoutLater(question: Question): Question {
  const options = question.options
    .filter(({ effects }) => !effects.some(({ type }) => type === "snooze"))
    .map((option) =>
      option.effects.some(({ type }) => type === "not-useful") ? { ...option, asksWhy: true } : option,
    );
  const put = `It was put off ${MOST_SNOOZES === 2 ? "twice" : `${MOST_SNOOZES} times`} and now wants an answer, or a reason why it is not useful.`;
  return { ...question, options, assessment: `${question.assessment} ${put}`.trim() };
}
