/** How far back the line goes, and how far apart its steps stand. */
export const DRIFT_LINE_MS = 4 * 60 * 60_000;
const STEP_MS = 10 * 60_000;

interface Stood {
  severity: number;
  openedAt: Date;
  clearedAt: Date | null;
}

/**
 * The highest severity that stood open at each step of the last four hours, oldest first; 0 is on course. Steps stand on whole
 * ten minutes, so that the line only changes when something did; the last one tells of now.
 */
export function driftLine(readings: Stood[], now: Date): { at: string; severity: number }[] {
  const steps = DRIFT_LINE_MS / STEP_MS;
  const last = Math.floor(now.getTime() / STEP_MS) * STEP_MS;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const at = step === steps ? now : new Date(last - DRIFT_LINE_MS + step * STEP_MS);
    const open = readings.filter(({ openedAt, clearedAt }) => openedAt <= at && (clearedAt === null || clearedAt > at));
    const stamp = new Date(Math.floor(at.getTime() / STEP_MS) * STEP_MS);
    return { at: stamp.toISOString(), severity: Math.max(0, ...open.map(({ severity }) => severity)) };
  });
}
