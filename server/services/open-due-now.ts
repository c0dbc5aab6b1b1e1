import { announceChanges } from "../store/changes";
import { readClock } from "../store/clock";
import type { Database, Db } from "../store/database";
import { ownersToAsk } from "../store/workstreams";
import { escalateUnanswered } from "./escalate-unanswered";
import { openDueCheckpoints } from "./open-due-checkpoints";
import { openUrgentCheckpoints } from "./open-urgent-checkpoints";

/**
 * Does what time has brought by the database's clock: asks what waited for room or for the end of quiet hours, opens what is
 * due by schedule, and goes further where nobody has answered. Each for itself, so that none holds up the others.
 */
export async function openDueNow({ prisma, pool }: Database): Promise<void> {
  let done = 0;
  for (const step of [openWhatWaited, openDueCheckpoints, escalateUnanswered])
    done += await prisma.$transaction(async (db) => step(db, await readClock(db)));
  if (done > 0) await announceChanges(pool);
}

async function openWhatWaited(db: Db, now: Date): Promise<number> {
  let opened = 0;
  for (const owner of await ownersToAsk(db)) opened += await openUrgentCheckpoints(db, owner, now);
  return opened;
}
