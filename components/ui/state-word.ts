import type { RunState } from "@/server/domain/run";
import type { TaskState } from "@/server/domain/task";

export type AnyState = RunState | TaskState;

export const STATE_WORD: Record<AnyState, string> = {
  planned: "Planned",
  ready: "Ready",
  running: "Running",
  waiting: "Waiting on you",
  stalled: "Stalled",
  "in-review": "To review",
  done: "Done",
  failed: "Failed",
  stopped: "Stopped",
  abandoned: "Abandoned",
  blocked: "Blocked",
};
