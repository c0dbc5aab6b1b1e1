import type { Db } from "./database";

/** What the answer to each checkpoint set in motion, counted; a checkpoint that is not in it led to nothing. */
export type Consequences = Map<string, { directives: number; obeyed: number; decisions: number }>;

export async function consequencesOf(db: Db, checkpointIds: string[]): Promise<Consequences> {
  const where = { checkpointId: { in: checkpointIds } };
  const directives = await db.directive.groupBy({
    by: ["checkpointId"],
    where: { ...where, memberId: { not: null } },
    _count: { _all: true, obeyedAt: true },
  });
  const decisions = await db.decision.groupBy({ by: ["checkpointId"], where, _count: { _all: true } });
  return new Map(
    checkpointIds.map((id) => {
      const words = directives.find(({ checkpointId }) => checkpointId === id)?._count;
      const decided = decisions.find(({ checkpointId }) => checkpointId === id)?._count;
      return [id, { directives: words?._all ?? 0, obeyed: words?.obeyedAt ?? 0, decisions: decided?._all ?? 0 }];
    }),
  );
}
