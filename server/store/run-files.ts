import type { Db } from "./database";

/** The files a run changed, the last changed first. */
export function filesOfRun(db: Db, runId: string) {
  return db.runFile.findMany({
    where: { runId },
    orderBy: { lastAt: "desc" },
    take: 2_000,
    select: { path: true, added: true, removed: true, incomplete: true, edits: true, lastAt: true },
  });
}
