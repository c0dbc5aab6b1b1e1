/** What the time to the next checkpoint follows from. */
export interface Restlessness {
  baseMinutes: number;
  /** Open readings of severity 2: graver ones are asked about at once. */
  openReadings: number;
  /** Regular checkpoints in a row that found nothing open. */
  quietInARow: number;
}

const LEAST_MINUTES = 15;
const MOST_MINUTES = 4 * 60;

/**
 * Minutes to the next regular checkpoint: the base, halved for each open reading and half as long again for each quiet
 * checkpoint in a row, between a quarter of an hour and four hours: a judgement, not a measurement.
 */
export function adaptedMinutes({ baseMinutes, openReadings, quietInARow }: Restlessness): number {
  const minutes = baseMinutes * 0.5 ** openReadings * 1.5 ** quietInARow;
  return Math.round(Math.min(Math.max(minutes, LEAST_MINUTES), MOST_MINUTES));
}
