import type { Prisma } from "../../generated/prisma/client";
import type { Db } from "./database";

/** Open checkpoints that asked about something grave before then, and of which not everything has been done that waiting leads to; in a demo nobody waits. */
export async function unanswered(db: Db, before: Date) {
  const demos = await db.workspace.findMany({ where: { demo: { not: null } }, select: { id: true } });
  return db.checkpoint.findMany({
    where: {
      closure: null,
      workspaceId: { notIn: demos.map(({ id }) => id) },
      openedAt: { lte: before },
      asked: { some: { severity: { gte: 3 } } },
      OR: [{ heldAt: null }, { pausedAt: null }],
    },
    orderBy: { openedAt: "asc" },
    take: 100,
  });
}

export async function markEscalated(
  db: Db,
  id: string,
  data: Pick<Prisma.CheckpointUpdateInput, "heldAt" | "pausedAt">,
): Promise<void> {
  await db.checkpoint.update({ where: { id }, data });
}

/** Whether a run was told already to leave alone what a question is about, by this checkpoint or another that asks the same. */
export async function isHeld(db: Db, runId: string, questionId: string, since: Date): Promise<boolean> {
  const where = { runId, questionId, memberId: null, createdAt: { gte: since } };
  return (await db.directive.count({ where })) > 0;
}

/** What Leeway itself told the runs while nobody answered. */
export function holdsOf(db: Db, checkpointId: string) {
  return db.directive.findMany({ where: { checkpointId, memberId: null } });
}

/** Words that nobody has collected need not arrive any more. */
export async function withdrawHolds(db: Db, checkpointId: string): Promise<void> {
  await db.directive.deleteMany({ where: { checkpointId, memberId: null, offeredAt: null } });
}
