import type { Answer, Question } from "./question";

/** The step of a scale that was chosen, from 1; by its number or by the option that stands for it. Null when none was. */
export function scaleStep({ options }: Pick<Question, "options">, answer: Answer): number | null {
  if (answer.scale !== undefined) return answer.scale;
  const [optionId, ...others] = answer.optionIds;
  const position = options.findIndex(({ id }) => id === optionId);
  return position === -1 || others.length > 0 ? null : position + 1;
}
