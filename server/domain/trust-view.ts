import type { InterruptionBudget, Interruptions } from "./interruption-budget";
import type { KindCounts, KindStanding } from "./kind-trust";
import type { ReadingKind } from "./reading";
import type { AnswerDay } from "./unread-day";

/** A kind of reading with what came of its questions. */
export interface KindTrust extends KindCounts {
  kind: ReadingKind;
  /** Share of judged questions that led to nothing, and what it is at least with 95 % confidence. */
  idleShare: number;
  atLeast: number;
  standing: KindStanding;
  /** The workspace wants to be asked whatever the counts say. */
  always: boolean;
}

/** What the settings show of asking. */
export interface TrustView extends InterruptionBudget, Interruptions {
  kinds: KindTrust[];
  /** The last two weeks, newest first. */
  days: (AnswerDay & { dayBegan: string; member: string })[];
}
