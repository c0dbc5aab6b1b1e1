import type { Question } from "./question";
import type { ReadingKind } from "./reading";

const MINUTE = 60_000;

/** How long a question of severity 3 or 4 may wait before the run leaves its object alone, and before its stream pauses. */
export const HELD_AFTER_MS = 20 * MINUTE;
export const PAUSED_AFTER_MS = 60 * MINUTE;

export interface Waiting {
  openedAt: Date;
  heldAt: Date | null;
  pausedAt: Date | null;
}

/** What is due because nobody has answered. */
export function escalationDue({ openedAt, heldAt, pausedAt }: Waiting, now: Date): { hold: boolean; pause: boolean } {
  const waited = now.getTime() - openedAt.getTime();
  return {
    hold: heldAt === null && waited >= HELD_AFTER_MS,
    pause: pausedAt === null && waited >= PAUSED_AFTER_MS,
  };
}

/** Kinds whose object an agent works on: the others name what it waits for, says or costs, which cannot be left alone. */
const WORKED_ON: ReadonlySet<string> = new Set<ReadingKind>([
  "out-of-scope",
  "forbidden-path",
  "collision",
  "collision-forecast",
  "launch-overlap",
  "decision-contradicted",
  "streams-contradict",
  "new-dependency",
  "loop",
  "test-weakened",
  "rework",
  "interface-changed",
  "stale-base",
]);

/** What the run is told meanwhile; null where there is nothing to leave alone, or no run. */
export function holdWords({ kind, severity, text, object, runId }: Question): { runId: string; words: string } | null {
  if (!runId || (severity ?? 0) < 3 || !WORKED_ON.has(kind)) return null;
  return {
    runId,
    words: `The engineer was asked and has not answered yet: “${text}” Until the answer reaches you, leave ${object} alone and go on with the rest of the task.`,
  };
}

/** What lifts a hold that the answer itself said nothing about. */
export function releaseWords({ object }: Pick<Question, "object">): string {
  return `The engineer has answered: ${object} need no longer be left alone. Go on as before.`;
}
