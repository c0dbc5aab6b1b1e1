import type { AgentEvent, RunFacts } from "../domain/agent-event";
import type { AgentName } from "../domain/agent-name";

/** Where a delivery says it belongs. */
export interface StatedPlace {
  taskId: string | null;
  workstreamId: string | null;
}

/** What one sender reports of one run, on its way into the store. */
export interface EventAppend {
  workspaceId: string;
  /** For whom the key acts. */
  memberId: string;
  agent: AgentName;
  run: RunFacts;
  /** `demo`: recorded once, played again now; read like a live agent's, but nobody is there to be told anything. */
  source: "hook" | "transcript" | "demo";
  place: StatedPlace;
  events: AgentEvent[];
}

export function runKey({ workspaceId, agent, run }: EventAppend): string {
  return `${workspaceId} ${agent} ${run.externalId}`;
}

/** What the sender learns once its events are committed. */
export interface Appended {
  runId: string;
  /** How many of the events were new. */
  stored: number;
  /** Words wait for this run. */
  wordsWait: boolean;
}

/** Longer ago or further ahead than this is no clock error but nonsense, and would break the order of everything else. */
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** A clock may be this far ahead of ours before its events are held back to ours, so that they do not stand above all to come. */
const AHEAD_MS = 60_000;

/** When an event happened, as sent and as ordered. `index` keeps undated events of one delivery in the sender's order. */
export function timesOf(event: AgentEvent, index: number, receivedAt: Date): { at: Date; orderAt: Date } {
  const sent = event.at === null ? Number.NaN : Date.parse(event.at);
  if (!(sent > EARLIEST && sent < LATEST)) {
    const arrival = new Date(receivedAt.getTime() + index);
    return { at: arrival, orderAt: arrival };
  }
  return {
    at: new Date(sent),
    orderAt: new Date(sent > receivedAt.getTime() + AHEAD_MS ? receivedAt.getTime() : sent),
  };
}
