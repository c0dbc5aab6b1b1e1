import { z } from "zod";
import type { AgentName } from "./agent-name";
import type { ReadingView } from "./reading-view";
import type { CriterionVerdict } from "./verdict";

export const RunState = z.enum(["running", "waiting", "stalled", "done", "failed", "stopped"]);
export type RunState = z.infer<typeof RunState>;

/** One bar of the run strip: what happened in one minute. */
export interface ActivityMinute {
  /** Minutes since the epoch. */
  minute: number;
  reads: number;
  edits: number;
  commands: number;
  failed: number;
}

/** A run as the board and lists show it. Times are ISO 8601. */
export interface RunSummary {
  id: string;
  agent: AgentName;
  externalId: string;
  title: string;
  state: RunState;
  taskId: string | null;
  taskTitle: string | null;
  workstreamId: string | null;
  cwd: string | null;
  branch: string | null;
  model: string | null;
  startedAt: string;
  lastEventAt: string;
  /** What it did last, as a line of mono: `edit src/a.ts`. */
  lastAction: string | null;
  /** Sum of all token kinds; null when no usage was reported. */
  tokens: number | null;
  costUsd: number | null;
  usageComplete: boolean;
  events: number;
  /** The last 60 minutes that had events. */
  activity: ActivityMinute[];
  /** Read from a transcript, not reported live. */
  imported: boolean;
}

export interface FileTouched {
  path: string;
  added: number;
  removed: number;
  /** Some edit of it did not say how many lines. */
  incomplete: boolean;
  edits: number;
  lastAt: string;
  place: "allowed" | "outside" | "forbidden" | "ignored" | "unscoped";
  /** Its text is as the run found it: changed, and changed back. */
  putBack: boolean;
}

export interface CommandRun {
  eventId: string;
  command: string;
  exitCode: number | null;
  durationMs: number | null;
  interrupted: boolean;
  at: string;
}

export interface TokenUse {
  input: number;
  output: number;
  cacheRead: number;
  cacheWrite: number;
}

/** What has become of a run that said it is done, as people have said; null for any other. `closed`: its task ended without it. */
export type RunStanding = "to-review" | "signed-off" | "returned" | "not-chosen" | "closed";

/** One run with all that stands beside its timeline. */
export interface RunDetail extends RunSummary {
  agentVersion: string | null;
  remote: string | null;
  placedBy: string | null;
  workstreamTitle: string | null;
  tokenUse: TokenUse | null;
  filesTouched: FileTouched[];
  /** The newest 200, latest first. */
  commands: CommandRun[];
  commandCount: number;
  failedCount: number;
  /** Open readings that name this run; their evidence says below which event they hang. */
  readings: ReadingView[];
  standing: RunStanding | null;
  /** Its task's definition of done as this run alone has shown it, and what `leeway verify` found; empty without a task. */
  verdicts: CriterionVerdict[];
}

/** How far the one who asks has read a run; null: never looked. */
export interface RunLookView {
  /** When they left it. */
  at: string;
  /** The first event that is new to them, and how many there are. */
  firstNew: string | null;
  newEvents: number;
}

/** Events of a run that hold a text or are of some kind, in its order. */
export interface RunFinds {
  hits: { id: string; at: string }[];
  /** More were found than are listed. */
  more: boolean;
}

/** An event as a timeline shows it. Cursors are opaque. */
export interface TimelineEvent {
  id: string;
  seq: string;
  /** The same for the start and the end of one tool call. */
  externalId: string;
  kind: string;
  phase: "start" | "end" | "once";
  at: string;
  thread: string | null;
  source: string;
  body: import("./agent-event").EventBody;
  extra: Record<string, unknown>;
}

export interface TimelinePage {
  events: TimelineEvent[];
  /** Null: nothing newer is stored now. */
  nextAfter: string | null;
  /** Null: nothing older is stored. */
  nextBefore: string | null;
  /** Where this page ends; give it as `after` later to read only what has come since. Null on an empty page. */
  endCursor: string | null;
}
