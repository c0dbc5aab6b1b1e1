/** How far back the line goes, and how far apart its steps stand. */
export const DRIFT_LINE_MS = 4 * 60 * 60_000;
const STEP_MS = 10 * 60_000;

interface Stood {
  severity: number;
  openedAt: Date;
  clearedAt: Date | null;
}

/** The highest severity that stood open at each step of the last four hours, oldest first; 0 is on course. */
export function driftLine(readings: Stood[], now: Date): { at: string; severity: number }[] {
  const steps = DRIFT_LINE_MS / STEP_MS;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const at = new Date(now.getTime() - DRIFT_LINE_MS + step * STEP_MS);
    const open = readings.filter(({ openedAt, clearedAt }) => openedAt <= at && (clearedAt === null || clearedAt > at));
    return { at: at.toISOString(), severity: Math.max(0, ...open.map(({ severity }) => severity)) };
  });
}
