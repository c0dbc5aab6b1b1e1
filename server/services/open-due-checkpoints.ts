import { dueCheckpoint } from "../domain/next-checkpoint";
import { openCheckpointsOf } from "../store/checkpoints";
import type { Db } from "../store/database";
import { hasMovedSince } from "../store/stream-activity";
import { cadenceOf, passSlot, scheduledStreams } from "../store/workstreams";
import { openCheckpoint } from "./open-checkpoint";
import { paceOf } from "./pace-of";
import { streamQuestions } from "./regular-questions";

type Scheduled = Awaited<ReturnType<typeof scheduledStreams>>[number];

/**
 * Opens what the schedules say is due. Each slot gives at most one checkpoint over all workers; slots that were missed while
 * nothing ran count as the last of them; a stream in which nothing moved, or whose last one still waits, is not asked again.
 */
export async function openDueCheckpoints(db: Db, now: Date): Promise<number> {
  let opened = 0;
  for (const stream of await scheduledStreams(db)) if (await openIfDue(db, stream, now)) opened++;
  return opened;
}

async function openIfDue(db: Db, stream: Scheduled, now: Date): Promise<boolean> {
  const slotAt = dueCheckpoint(cadenceOf(stream), await paceOf(db, stream), stream.lastSlotAt, now);
  if (!slotAt || !(await passSlot(db, stream.id, stream.lastSlotAt, slotAt))) return false;

  const { id: workstreamId, workspaceId } = stream;
  const waiting = await openCheckpointsOf(db, workspaceId, workstreamId);
  if (waiting.length > 0 || !(await hasMovedSince(db, workstreamId, stream.lastSlotAt))) return false;

  const id = await openCheckpoint(db, {
    workspaceId,
    kind: "stream",
    workstreamId,
    slotAt,
    reason: `The regular look at ${stream.title}`,
    questions: await streamQuestions(db, stream, false, now),
    openedAt: now,
  });
  return id !== null;
}
