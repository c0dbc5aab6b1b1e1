import type { EventBody } from "../domain/agent-event";
import { durationWords } from "../domain/duration-words";
import { countGaps, type GapHistogram, gapQuantile, withGap } from "../domain/gap-histogram";
import { lastAction } from "../domain/last-action";
import type { Reading } from "../domain/reading";
import { stateAfter } from "../domain/run-state";
import type { StoredEvent } from "../domain/stored-event";
import { askAboutStall } from "./ask-about-stall";
import type { RunSignal, RunView } from "./signal";

const MINUTE = 60_000;

/** S12 of the catalogue: five minutes, or three times the gap that 19 of 20 of the run's own gaps stay under. */
const LEAST_QUIET_MS = 5 * MINUTE;
const GAPS_ALLOWED = 3;
const USUAL_SHARE = 0.95;
/** Fewer gaps do not yet tell what is usual. */
const FEW_GAPS = 20;
const GRAVE_AFTER = 4;

/** The longest timeout that Claude Code gives a command: until then an open call is waited for, not silence. */
const OPEN_CALL_MS = 10 * MINUTE;

/** Calls can be open side by side; more than these are not told apart. */
const MOST_OPEN = 20;

export interface StallMemory {
  running: boolean;
  gaps: GapHistogram;
  /** When the newest event was heard, and when it happened; null before the first. */
  heardAt: number | null;
  happenedAt: number | null;
  last: { id: string; action: string } | null;
  open: { call: string; since: number }[];
}

/** How long it has been silent, as the question names it. */
export interface Silence {
  since: string;
  action: string;
  /** It waits for a call of its own that never ended. */
  isOpen: boolean;
  limitMinutes: number;
}

/**
 * S12, silent stall: a run that is at work and of which nothing has been heard for much longer than is usual for it. Waiting
 * for a person, an ended turn and a call within its own time limit are no silence. A run read from a record never stalls.
 */
export const stall: RunSignal<StallMemory> = {
  kind: "stall",
  version: 1,
  start: () => ({ running: false, gaps: {}, heardAt: null, happenedAt: null, last: null, open: [] }),
  remember,
  read,
  opensAt: (memory, view) => {
    const quiet = quietFrom(memory, view);
    return quiet && new Date(quiet.stallsAt);
  },
  ask: askAboutStall,
};

function remember(memory: StallMemory, event: StoredEvent): StallMemory {
  const { body, thread, orderAt, receivedAt } = event;
  // Facts that come from beside the agent say nothing about whether it works.
  if (body.kind === "git" || body.kind === "directive-seen") return memory;

  const happenedAt = orderAt.getTime();
  const gap = memory.happenedAt === null ? 0 : happenedAt - memory.happenedAt;
  const action = lastAction(body);
  return {
    running: isRunningAfter(memory.running, event),
    gaps: memory.running && gap > 0 ? withGap(memory.gaps, gap) : memory.gaps,
    heardAt: Math.max(memory.heardAt ?? 0, receivedAt.getTime()),
    happenedAt,
    last: action === null ? memory.last : { id: event.id, action: action.replaceAll("`", "'").slice(0, 100) },
    open: thread === null && endsTurn(body) ? [] : openAfter(memory.open, event),
  };
}

function isRunningAfter(before: boolean, { body, phase, thread }: StoredEvent): boolean {
  if (isInterruption(body)) return false;
  // What a subagent does says nothing about whether the main thread waits.
  if (thread !== null) return before;
  // A session that was opened waits for its first prompt; one that goes on after compacting works on.
  if (body.kind === "session-started") return body.source === "compact" && before;
  const state = stateAfter(body, phase);
  return state === null ? before : state === "running";
}

/** The person pressed stop, or the client says that it sits idle: nobody expects anything of it. */
function isInterruption(body: EventBody): boolean {
  if (body.kind === "command") return body.interrupted;
  return body.kind === "notice" && (body.about === "interrupted" || body.about === "idle_prompt");
}

function endsTurn(body: EventBody): boolean {
  return body.kind === "turn-ended" || body.kind === "session-ended" || body.kind === "prompt";
}

function openAfter(open: StallMemory["open"], event: StoredEvent): StallMemory["open"] {
  // Stored ids end with the phase, which is what tells the two halves of a call apart.
  const call = event.externalId.replace(/:(?:start|end|once)(?:@\d+)?$/, "");
  const others = open.filter((one) => one.call !== call);
  if (event.phase !== "start") return others;
  return [...others, { call, since: event.orderAt.getTime() }].slice(-MOST_OPEN);
}

interface Quiet {
  from: number;
  stallsAt: number;
  graveAt: number;
  isOpen: boolean;
}

/** From when on the run is silent and when that counts; null while nothing is expected of it. */
function quietFrom({ running, heardAt, gaps, open }: StallMemory, view: RunView): Quiet | null {
  if (!running || heardAt === null || view.imported || view.stopAsked) return null;

  const usual = countGaps(gaps) < FEW_GAPS ? 0 : GAPS_ALLOWED * gapQuantile(gaps, USUAL_SHARE);
  const limit = Math.max(LEAST_QUIET_MS, usual);
  const newestOpen = Math.max(...open.map(({ since }) => since), 0);
  const stallsAt = Math.max(heardAt + limit, newestOpen === 0 ? 0 : newestOpen + OPEN_CALL_MS);
  return {
    from: heardAt,
    stallsAt,
    graveAt: heardAt + GRAVE_AFTER * (stallsAt - heardAt),
    isOpen: newestOpen !== 0,
  };
}

function read(memory: StallMemory, view: RunView, now: Date): Reading[] {
  const quiet = quietFrom(memory, view);
  if (!quiet || now.getTime() < quiet.stallsAt) return [];

  const isGrave = now.getTime() >= quiet.graveAt;
  const action = memory.last?.action || "it began";
  const limit = quiet.stallsAt - quiet.from;
  const silence: Silence = {
    since: new Date(quiet.from).toISOString(),
    action,
    isOpen: quiet.isOpen,
    limitMinutes: Math.round(limit / MINUTE),
  };
  return [
    {
      kind: "stall",
      key: `stall:${view.stream.id}:${view.runId}`,
      severity: isGrave ? 3 : 2,
      summary: `${view.agent} has been silent for over ${durationWords(isGrave ? GRAVE_AFTER * limit : limit)} since \`${action}\``,
      evidence: memory.last ? [{ type: "event", id: memory.last.id }] : [],
      count: isGrave ? GRAVE_AFTER : 1,
      object: { silence },
      nextLookAt: isGrave ? null : new Date(quiet.graveAt),
    },
  ];
}
