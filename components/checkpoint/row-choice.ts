import type { Answer } from "@/server/domain/question";

/** What was chosen for a row of a matrix. A script may answer all rows that it does not name with one option. */
export function rowChoice(answer: Answer | undefined, rowId: string): string | undefined {
  return answer?.rows?.[rowId] ?? answer?.optionIds[0];
}
