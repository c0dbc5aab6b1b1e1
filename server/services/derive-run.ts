import { isLive } from "../domain/live-states";
import { RUN_SIGNALS } from "../signals/signals";
import { recordChange } from "../store/changes";
import { readClock } from "../store/clock";
import type { Db } from "../store/database";
import { markDerived, markSilence } from "../store/due-looks";
import { followUpsOf } from "../store/follow-ups";
import { findPlacedRun, type PlacedRun } from "../store/runs";
import { answerComments } from "./answer-comments";
import { foldRun } from "./fold-run";
import { followDirectives } from "./follow-directives";
import { followPermissions } from "./follow-permissions";
import { openUrgentCheckpoints } from "./open-urgent-checkpoints";
import { type ReadNow, readSignals } from "./read-signals";
import { refreshTaskState } from "./refresh-task-state";

/**
 * Reads what is new of a run: folds its events into each signal's memory, makes the open readings those that the memories give
 * now, follows the words on their way to it, and asks at once where a reading is grave enough. Safe to repeat, and only ever by
 * whoever holds the lock of the run's memory. The time is the database's; a demo is read at the times it tells of.
 */
export async function deriveRun(db: Db, runId: string, at?: Date): Promise<void> {
  const run = await findPlacedRun(db, runId);
  if (!run) return;

  const { memories, total } = await foldRun(db, run, RUN_SIGNALS);
  const now = at ?? (await readClock(db));
  const read = await readSignals(db, run, memories, now);
  const waiting = await followUpsOf(db, run.id);
  if (waiting.directives) await followDirectives(db, run, now);
  if (waiting.comments) await answerComments(db, run, now);
  if (waiting.permissions) await followPermissions(db, run, now);
  await markDerived(db, run, { count: total, at: now, nextLookAt: read.nextLookAt });
  const silence = silenceOf(read);
  // Only a derivation makes a run a silent one, and there is one at a time.
  const mayMove = silence !== "heard" || run.state === "stalled";
  const moved = mayMove && (await markSilence(db, run.id, silence, total));

  const mayHaveEnded = moved || waiting.directives || !isAtWork(run);
  if (run.taskId && mayHaveEnded) await refreshTaskState(db, run.taskId);
  // What is over, or only told afterwards, interrupts nobody. What other runs wait to ask is asked by their own readings, or by the clock.
  if (run.workstream && !run.imported && read.mayBeAsked)
    await openUrgentCheckpoints(db, { workspaceId: run.workspaceId, ownerId: run.workstream.ownerId }, now);
  await recordChange(db, run.workspaceId, "run", run.id);
  if (read.changed || moved) await recordChange(db, run.workspaceId, "board");
}

/** Its task is known to be worked on, and as long as this run is live it stays so. */
function isAtWork({ state, task }: PlacedRun): boolean {
  return isLive(state) && task?.state === "running" && task.closure === null;
}

/** A silent run that was told to stop is taken for stopped: it cannot say so itself. */
function silenceOf({ isStalled, stopAsked }: ReadNow): "stalled" | "stopped" | "heard" {
  if (isStalled) return "stalled";
  return stopAsked ? "stopped" : "heard";
}
