import { announceChanges } from "../store/changes";
import { readClock } from "../store/clock";
import type { Database } from "../store/database";
import { openDueCheckpoints } from "./open-due-checkpoints";

/** Opens what is due by the database's clock and tells the screens. */
export async function openDueNow({ prisma, pool }: Database): Promise<void> {
  const opened = await prisma.$transaction(async (db) => openDueCheckpoints(db, await readClock(db)));
  if (opened > 0) await announceChanges(pool);
}
