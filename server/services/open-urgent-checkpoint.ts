import { ASKED_AT_ONCE } from "../domain/asking";
import { recordChange } from "../store/changes";
import { createCheckpoint } from "../store/checkpoints";
import type { Db } from "../store/database";
import type { PlacedRun } from "../store/runs";
import { pauseRow } from "../store/workstreams";
import { questionsOfStream } from "./questions-of-stream";

/** Asks at once about what a run's stream cannot wait with; at severity 4 the stream pauses until it is answered. */
export async function openUrgentCheckpoint(db: Db, run: PlacedRun, now: Date): Promise<void> {
  const { workspaceId, workstreamId, workstream } = run;
  // What is over, or only told afterwards, interrupts nobody: it waits for the next regular checkpoint.
  if (!workstreamId || !workstream || run.imported) return;

  const questions = await questionsOfStream(
    db,
    { workspaceId, workstreamId, least: ASKED_AT_ONCE, anyway: false },
    now,
  );
  const [gravest] = questions;
  if (!gravest) return;

  const checkpointId = await createCheckpoint(db, {
    workspaceId,
    kind: "event",
    workstreamId,
    slotAt: null,
    reason: gravest.situation,
    questions,
    openedAt: now,
  });
  if (gravest.severity === 4) {
    await pauseRow(db, { workstreamId, workspaceId, memberId: null, reason: gravest.situation, at: now });
    await recordChange(db, workspaceId, "stream", workstreamId);
  }
  await recordChange(db, workspaceId, "checkpoint", checkpointId);
}
