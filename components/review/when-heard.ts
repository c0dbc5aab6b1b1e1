import { isLive } from "@/server/domain/live-states";
import type { ReviewPanel } from "@/server/domain/review-panel";

/** When the agent of a run hears what is said to it now. */
export function whenHeard({ demo, imported, state }: NonNullable<ReviewPanel["run"]>): string {
  if (demo) return "Nobody hears this: the demo has no agent listening.";
  if (imported) return "It hears this when the next run of this task starts.";
  if (isLive(state)) return "It hears this now, with the reply to its next event.";
  return "It hears this at its next start: when its session is resumed, or the next run of this task starts.";
}
