/** One answer of an engineer: whether it only let things go on, and how long it took, where a browser said so. */
export interface DayAnswer {
  idle: boolean;
  ms: number | null;
}

export interface AnswerDay {
  answers: number;
  idleShare: number;
  /** Null where no browser measured any. */
  medianMs: number | null;
  /** Nearly everything was waved through, faster than it can be read. Said of the questions, not of the person. */
  unread: boolean;
}

/** A handful of quick answers is no habit. */
const FEWEST_ANSWERS = 5;
const IDLE_ABOVE = 0.9;
const FASTER_THAN_MS = 4_000;

/** An engineer's day of answers, and whether the questions were read. */
export function answerDay(answers: DayAnswer[]): AnswerDay {
  const idleShare = answers.length === 0 ? 0 : answers.filter(({ idle }) => idle).length / answers.length;
  const medianMs = median(answers.flatMap(({ ms }) => (ms === null ? [] : [ms])));
  const unread =
    answers.length >= FEWEST_ANSWERS && idleShare > IDLE_ABOVE && medianMs !== null && medianMs < FASTER_THAN_MS;
  return { answers: answers.length, idleShare, medianMs, unread };
}

function median(values: number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
