import { LEAST_ASKED } from "../domain/asking";
import type { Reading } from "../domain/reading";
import type { RunSignal, RunView } from "../signals/signal";
import { RUN_SIGNALS } from "../signals/signals";
import type { Db } from "../store/database";
import { replaceReadings } from "../store/readings";
import type { PlacedRun } from "../store/runs";
import { runView } from "./run-view";

/** What reading a run has come to. */
export interface ReadNow {
  /** Something that a screen shows has changed. */
  changed: boolean;
  /** Something stands that may be asked about. */
  mayBeAsked: boolean;
  /** It is at work and silent for too long. */
  isStalled: boolean;
  stopAsked: boolean;
  /** When time alone may change any of it. */
  nextLookAt: Date | null;
}

/** Makes the open readings of a run be those that its memories give now. A run without a place has none. */
export async function readSignals(db: Db, run: PlacedRun, memories: unknown[], now: Date): Promise<ReadNow> {
  const view = await runView(db, run);
  const place = {
    workspaceId: run.workspaceId,
    workstreamIds: run.workstreamId ? [run.workstreamId] : [],
    taskIds: run.taskId ? [run.taskId] : [],
    runIds: [run.id],
  };

  const all = RUN_SIGNALS.map((signal, index) => {
    const readings = view ? signal.read(memories[index], view, now) : [];
    return { kind: signal.kind, readings, looks: view ? looksAt(signal, memories[index], view, readings) : [] };
  });
  const kinds = all.map(({ kind }) => kind);
  const readings = all.flatMap((each) => each.readings);
  return {
    changed: await replaceReadings(db, place, run.id, kinds, readings, now),
    mayBeAsked: readings.some(({ severity }) => severity >= LEAST_ASKED),
    isStalled: readings.some(({ kind }) => kind === "stall"),
    stopAsked: view?.stopAsked ?? false,
    nextLookAt: earliestAfter(
      now,
      all.flatMap(({ looks }) => looks),
    ),
  };
}

function looksAt(signal: RunSignal<unknown>, memory: unknown, view: RunView, readings: Reading[]): Date[] {
  const opens = signal.opensAt?.(memory, view) ?? null;
  return [...readings.flatMap(({ nextLookAt }) => nextLookAt ?? []), ...(opens ? [opens] : [])];
}

/** What lay in the past has just been looked at. */
function earliestAfter(now: Date, looks: Date[]): Date | null {
  const ahead = looks.filter((look) => look > now).map((look) => look.getTime());
  return ahead.length === 0 ? null : new Date(Math.min(...ahead));
}
