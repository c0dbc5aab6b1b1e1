import type { Db } from "./database";

/** States of a run in which it no longer works on what it was told. */
const OVER = ["done", "failed", "stopped", "waiting"];

/**
 * Of these questions, those whose answer sent words that changed nothing: they were not obeyed, or the agent read that it was to
 * put files back, ended its turn, and the files are as they were. Named by checkpoint and question.
 */
export async function failedAnswers(db: Db, checkpointIds: string[]): Promise<Set<string>> {
  const rows = await db.directive.findMany({
    where: {
      checkpointId: { in: checkpointIds },
      obeyedAt: null,
      OR: [{ notObeyedAt: { not: null } }, { purpose: "revert", seenAt: { not: null }, run: { state: { in: OVER } } }],
    },
    select: { checkpointId: true, questionId: true },
  });
  return new Set(rows.map(({ checkpointId, questionId }) => `${checkpointId} ${questionId}`));
}
