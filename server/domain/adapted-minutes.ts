/** What the time to the next checkpoint follows from. */
export interface Restlessness {
  baseMinutes: number;
  /** Open readings of severity 2: graver ones are asked about at once. */
  openReadings: number;
  /** Regular checkpoints in a row that found nothing open. */
  quietInARow: number;
  /** A compaction, a change of model or a hand-over since: what it knew may be gone. */
  jolted: boolean;
}

const LEAST_MINUTES = 15;
const MOST_MINUTES = 4 * 60;

/**
 * Minutes to the next regular checkpoint: the base, halved for each open reading and after a jolt, half as long again for each
 * quiet checkpoint in a row, between a quarter of an hour and four hours: a judgement, not a measurement.
 */
export function adaptedMinutes({ baseMinutes, openReadings, quietInARow, jolted }: Restlessness): number {
  const minutes = baseMinutes * 0.5 ** (openReadings + (jolted ? 1 : 0)) * 1.5 ** quietInARow;
  return Math.round(Math.min(Math.max(minutes, LEAST_MINUTES), MOST_MINUTES));
}
