import { z } from "zod";
import type { Evidence } from "./evidence";

/** S01 to S24 of the catalogue, in its order. */
export const ReadingKind = z.enum([
  "out-of-scope",
  "forbidden-path",
  "collision",
  "collision-forecast",
  "launch-overlap",
  "decision-contradicted",
  "streams-contradict",
  "new-dependency",
  "loop",
  "thrash",
  "test-weakened",
  "stall",
  "waiting-on-human",
  "burn-rate",
  "diff-growth",
  "rework",
  "out-of-order",
  "interface-changed",
  "done-without-evidence",
  "plan-divergence",
  "window-clash",
  "stale-base",
  "rules-out-of-sight",
  "review-debt",
]);
export type ReadingKind = z.infer<typeof ReadingKind>;

/** 1 shown, never asked · 2 asked at the next checkpoint · 3 asked now · 4 the stream pauses and is asked now. */
export const Severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Severity = z.infer<typeof Severity>;

/** What a signal says now, with what it rests on. */
export interface Reading {
  kind: ReadingKind;
  /** Kind, streams and normalised object: the same key is the same reading, refreshed. */
  key: string;
  severity: Severity;
  /** One sentence with its numbers. */
  summary: string;
  evidence: Evidence[];
  /** How much of it there is (files, repeats); asking again needs this doubled or the severity raised. */
  count: number;
  /** What `ask` needs to name the object; private to the signal. */
  object: Record<string, unknown>;
  /** When time alone may change it; null if only news can. */
  nextLookAt: Date | null;
}
