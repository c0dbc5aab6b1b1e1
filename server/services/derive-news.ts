import { announceChanges } from "../store/changes";
import type { Database } from "../store/database";
import { deriveRun } from "./derive-run";
import { LONG_FOLD } from "./long-fold";

/** Reads the news of one run in a transaction of its own and tells the screens. */
export async function deriveNews({ prisma, pool }: Database, runId: string): Promise<void> {
  await prisma.$transaction((db) => deriveRun(db, runId), LONG_FOLD);
  await announceChanges(pool);
}
