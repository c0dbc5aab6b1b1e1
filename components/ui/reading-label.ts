import type { ReadingKind } from "@/server/domain/reading";
import type { ReadingView } from "@/server/domain/reading-view";

/** A reading in four words at most, with its number where there is one. */
export function readingLabel(reading: ReadingView): string {
  if (reading.kind === "out-of-scope") return `Scope ${reading.count} ${reading.count === 1 ? "file" : "files"}`;
  return WORDS[reading.kind];
}

/** What a kind is called where no number is known. */
export function kindName(kind: ReadingKind): string {
  return WORDS[kind];
}

const WORDS: Record<ReadingKind, string> = {
  "out-of-scope": "Outside scope",
  "forbidden-path": "Forbidden path",
  collision: "Collision",
  "collision-forecast": "Collision ahead",
  "launch-overlap": "Overlapping start",
  "decision-contradicted": "Contradicts a decision",
  "streams-contradict": "Streams contradict",
  "new-dependency": "New dependency",
  loop: "In a loop",
  thrash: "Back and forth",
  "test-weakened": "Test weakened",
  stall: "Silent",
  "waiting-on-human": "Waiting on you",
  "burn-rate": "Burns fast",
  "diff-growth": "Diff grows",
  rework: "Rework",
  "out-of-order": "Out of order",
  "interface-changed": "Interface changed",
  "done-without-evidence": "Done, no proof",
  "plan-divergence": "Left the plan",
  "window-clash": "Window clash",
  "stale-base": "Stale base",
  "rules-out-of-sight": "Rules out of sight",
  "review-debt": "Review debt",
};
