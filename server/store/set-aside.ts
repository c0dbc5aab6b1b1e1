import type { Prisma } from "../../generated/prisma/client";
import type { Db } from "./database";

export async function rememberSnooze(db: Db, data: Prisma.SnoozeUncheckedCreateInput): Promise<void> {
  await db.snooze.create({ data });
}

export async function rememberNotUseful(db: Db, data: Prisma.NotUsefulUncheckedCreateInput): Promise<void> {
  await db.notUseful.create({ data });
}

/** How much there is of a reading now; none when it has cleared meanwhile. */
export async function countOfReading(
  db: Db,
  workspaceId: string,
  key: string,
): Promise<{ kind: string; count: number }> {
  const row = await db.reading.findFirst({ where: { workspaceId, key }, orderBy: { openedAt: "desc" } });
  return { kind: row?.kind ?? "unknown", count: row && row.clearedAt === null ? row.count : 0 };
}

/** What a checkpoint's answer set aside stands open again, and what it granted no longer holds. */
export async function withdrawAside(db: Db, checkpointId: string): Promise<void> {
  await db.snooze.deleteMany({ where: { checkpointId } });
  await db.notUseful.deleteMany({ where: { checkpointId } });
  await db.scopeException.deleteMany({ where: { checkpointId } });
  await db.criterionWaiver.deleteMany({ where: { checkpointId } });
}
