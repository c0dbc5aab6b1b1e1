import { goalQuestion } from "../domain/goal-question";
import { dueSlot } from "../domain/next-slot";
import { recordChange } from "../store/changes";
import { createCheckpoint, openCheckpointsOf } from "../store/checkpoints";
import type { Db } from "../store/database";
import { hasMovedSince } from "../store/stream-activity";
import { cadenceOf, passSlot, scheduledStreams } from "../store/workstreams";
import { questionsOfStream } from "./questions-of-stream";
import { streamStanding } from "./stream-standing";

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
  const slotAt = dueSlot(cadenceOf(stream), stream.lastSlotAt, now);
  if (!slotAt || !(await passSlot(db, stream.id, stream.lastSlotAt, slotAt))) return false;

  const { id: workstreamId, workspaceId } = stream;
  const waiting = await openCheckpointsOf(db, workspaceId, workstreamId);
  if (waiting.length > 0 || !(await hasMovedSince(db, workstreamId, stream.lastSlotAt))) return false;

  const asked = await questionsOfStream(db, { workspaceId, workstreamId, least: 2, anyway: false }, now);
  const questions = [...asked, goalQuestion(await streamStanding(db, stream))];
  const reason = `The regular look at ${stream.title}`;
  const id = await createCheckpoint(db, {
    workspaceId,
    kind: "stream",
    workstreamId,
    slotAt,
    reason,
    questions,
    openedAt: now,
  });
  if (id) await recordChange(db, workspaceId, "checkpoint", id);
  return id !== null;
}
