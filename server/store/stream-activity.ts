import type { Db } from "./database";

/** When a stream was last asked about, for whatever reason; null if never. */
export async function lastOpenedAt(db: Db, workstreamId: string): Promise<Date | null> {
  const { _max } = await db.checkpoint.aggregate({ where: { workstreamId }, _max: { openedAt: true } });
  return _max.openedAt;
}

/** Whether any run of the stream has been heard of since. */
export async function hasMovedSince(db: Db, workstreamId: string, since: Date): Promise<boolean> {
  return (await db.run.count({ where: { workstreamId, lastHeardAt: { gt: since } } })) > 0;
}

/** How many files these runs have changed, each run's own. */
export async function countFiles(db: Db, runIds: string[]): Promise<number> {
  return db.runFile.count({ where: { runId: { in: runIds } } });
}
