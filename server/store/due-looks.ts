import type { Db } from "./database";

/** Runs whose time to be looked at again has come, by the given clock, over all workspaces. */
export async function runsDue(db: Db, now: Date, most: number): Promise<string[]> {
  const rows = await db.run.findMany({
    where: { nextLookAt: { lte: now } },
    orderBy: { nextLookAt: "asc" },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** What a derivation has come to: how many events it read, and when to look again whether or not there is news. */
export interface Derived {
  count: number;
  at: Date;
  nextLookAt: Date | null;
}

export async function markDerived(db: Db, id: string, { count, at, nextLookAt }: Derived): Promise<void> {
  await db.run.update({ where: { id }, data: { derivedCount: count, derivedAt: at, nextLookAt } });
}

/**
 * Makes a run's state say what its silence means. Only as long as nothing has come in since `count` events were read: what
 * came in meanwhile speaks for itself.
 */
export async function markSilence(
  db: Db,
  id: string,
  state: "stalled" | "stopped" | "heard",
  count: number,
): Promise<boolean> {
  const from = state === "stalled" ? ["running", "stopped"] : ["stalled"];
  const { count: moved } = await db.run.updateMany({
    where: { id, eventCount: count, state: { in: from } },
    data: { state: state === "heard" ? "running" : state },
  });
  return moved > 0;
}
