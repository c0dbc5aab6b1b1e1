import type { Question } from "@/server/domain/question";
import type { Severity } from "@/server/domain/reading";

/** How loud a checkpoint is; null where nothing raised its questions. */
export function highestSeverity(questions: Pick<Question, "severity">[]): Severity | null {
  return questions.reduce<Severity | null>(
    (highest, { severity }) => ((severity ?? 0) > (highest ?? 0) ? severity : highest),
    null,
  );
}
