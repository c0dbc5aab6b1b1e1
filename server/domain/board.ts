import type { Severity } from "./reading";
import type { ReadingView } from "./reading-view";
import type { ReviewerLoad } from "./review-queue";
import type { RunSummary } from "./run";
import type { TaskState } from "./task";

export interface BoardTask {
  id: string;
  title: string;
  state: TaskState;
  criteria: number;
  locked: boolean;
  /** For a blocked task: what blocks it and who can unblock it. */
  blockedBy: { taskId: string; title: string; owner: string } | null;
}

export interface BoardStream {
  id: string;
  title: string;
  intent: string;
  owner: { id: string; name: string };
  pausedSince: string | null;
  pausedBecause: string | null;
  nextCheckpointAt: string | null;
  tasks: BoardTask[];
  runs: RunSummary[];
  readings: ReadingView[];
  /** Highest open severity over the last four hours, oldest first; 0 is on course. */
  drift: { at: string; severity: number }[];
  /** When this stream's runs were last read for drift; null where nothing has reported. */
  readAt: string | null;
}

/** One thing that waits for a person, with its reason and one action. */
export interface NeedsYou {
  id: string;
  severity: Severity;
  streamTitle: string | null;
  /** The work of the one run it is about; null where the reason says it, or where there are several. */
  about: string | null;
  reason: string;
  /** One line of mono: a path, a command, an event. */
  evidence: string | null;
  href: string;
  /** What the button says. */
  action: string;
  since: string;
  when: "now" | "next-checkpoint";
}

export interface Board {
  now: string;
  streams: BoardStream[];
  unplaced: RunSummary[];
  needsYou: NeedsYou[];
  today: { costUsd: number | null; tokens: number; usageComplete: boolean };
  nextCheckpoint: { at: string; workstreamId: string; title: string } | null;
  openCheckpoints: number;
  /** How much of the time of who looks is spoken for; null for who reviews nothing. */
  reviewDebt: ReviewerLoad | null;
  /** How often who looks has been interrupted in the last hour, of how often at most. */
  interruptions: { lastHour: number; perHour: number };
  /** Whether any agent of this workspace has ever reported. */
  anyEvent: boolean;
}
