import { RUN_SIGNALS } from "../signals/signals";
import { recordChange } from "../store/changes";
import { readClock } from "../store/clock";
import type { Db } from "../store/database";
import { replaceReadings } from "../store/readings";
import { lockRunMemory } from "../store/run-memories";
import { findPlacedRun, markDerived, type PlacedRun } from "../store/runs";
import { foldRun } from "./fold-run";
import { followDirectives } from "./follow-directives";
import { openUrgentCheckpoint } from "./open-urgent-checkpoint";
import { refreshTaskState } from "./refresh-task-state";
import { runView } from "./run-view";

/**
 * Reads what is new of a run: folds its events into each signal's memory, makes the open readings those that the memories give
 * now, follows the words on their way to it, and asks at once where a reading is grave enough. Safe to repeat.
 */
export async function deriveRun(db: Db, runId: string): Promise<void> {
  await lockRunMemory(db, runId);
  const run = await findPlacedRun(db, runId);
  if (!run) return;

  const folded = await Promise.all(RUN_SIGNALS.map((signal) => foldRun(db, run, signal)));
  const now = await readClock(db);
  const changed = await readSignals(
    db,
    run,
    folded.map(({ memory }) => memory),
    now,
  );
  await followDirectives(db, run, now);
  await markDerived(db, run.id, Math.min(...folded.map(({ total }) => total)), now);

  if (run.taskId) await refreshTaskState(db, run.taskId);
  await openUrgentCheckpoint(db, run, now);
  await recordChange(db, run.workspaceId, "run", run.id);
  if (changed) await recordChange(db, run.workspaceId, "board");
}

async function readSignals(db: Db, run: PlacedRun, memories: unknown[], now: Date): Promise<boolean> {
  const view = await runView(db, run);
  const place = {
    workspaceId: run.workspaceId,
    workstreamIds: run.workstreamId ? [run.workstreamId] : [],
    taskIds: run.taskId ? [run.taskId] : [],
    runIds: [run.id],
  };

  let changed = false;
  for (const [index, signal] of RUN_SIGNALS.entries()) {
    const readings = view ? signal.read(memories[index], view, now) : [];
    if (await replaceReadings(db, place, run.id, signal.kind, readings, now)) changed = true;
  }
  return changed;
}
