import type { EventBody, FileChange } from "../domain/agent-event";
import type { Criterion } from "../domain/criterion";
import { namedCriteria } from "../domain/criterion-id";
import { EMPTY_SCOPE, type Scope } from "../domain/scope";
import type { StoredEvent } from "../domain/stored-event";
import type { JudgedCriterion } from "../domain/verdict";
import type { RunSignal, RunView } from "./signal";

const START = Date.UTC(2026, 10, 22, 9);
const MINUTE = 60_000;

/** What happened, and, where it matters, more of its event: in which phase, when, in which thread. */
export type Told = EventBody | (Partial<StoredEvent> & { body: EventBody });

/** A run told event by event, a minute apart, as one signal watches it. For tests. */
export function watched<Memory>(signal: RunSignal<Memory>, ...told: Told[]) {
  const events = told.map(storedEvent);
  const memory = events.reduce((folded, event) => signal.remember(folded, event), signal.start());
  return {
    memory,
    readings: (view: Partial<RunView> = {}, minute = 60) =>
      signal.read(memory, { ...DEMO, ...view }, minutesIn(minute)),
    questions(view: Partial<RunView> = {}, minute = 60) {
      const whole = { ...DEMO, ...view };
      return this.readings(view, minute).map((reading) => signal.ask(reading, whole));
    },
    /** The minute in which time alone may open a reading. */
    opensAt: (view: Partial<RunView> = {}) => {
      const at = signal.opensAt?.(memory, { ...DEMO, ...view }) ?? null;
      return at && (at.getTime() - START) / MINUTE;
    },
  };
}

export function edits(path: string, change: Partial<FileChange> = {}): EventBody & { kind: "edit" } {
  const patch = "@@ -1,0 +1,1 @@\n+one more line";
  const file: FileChange = {
    path: `/home/dev/demo/${path}`,
    change: "modified",
    added: 1,
    removed: 0,
    patch,
    ...change,
  };
  return { kind: "edit", tool: "Edit", files: [file], failed: false, error: null };
}

export function runs(command: string, exitCode: number | null = 0, output: string | null = null): EventBody {
  return { kind: "command", command, exitCode, output, durationMs: 10, interrupted: false };
}

export function passes(command: string): EventBody {
  return runs(command, 0, "all passed");
}

export function fails(command: string, output = "1 failed"): EventBody {
  return runs(command, 1, output);
}

export function reads(path: string): EventBody {
  return { kind: "read", path: `/home/dev/demo/${path}`, failed: false };
}

export function prompts(text: string): EventBody {
  return { kind: "prompt", text };
}

export function endsTurn(lastMessage: string): EventBody {
  return { kind: "turn-ended", lastMessage };
}

/** The first half of a call, which its second half has yet to follow. */
export function starts(body: EventBody, call = "open"): Told {
  return { body, phase: "start", externalId: `${call}:start` };
}

/** The second half of a call. */
export function ends(body: EventBody, call = "open"): Told {
  return { body, phase: "end", externalId: `${call}:end` };
}

export function atMinute(minute: number, told: Told): Told {
  const at = minutesIn(minute);
  return { ...whole(told), at, orderAt: at, receivedAt: at };
}

export function inThread(thread: string, told: Told): Told {
  return { ...whole(told), thread };
}

export function scopeOf(allow: string[], rest: Partial<Scope> = {}): Scope {
  return { ...EMPTY_SCOPE, ...rest, allow };
}

/** A definition of done of which nothing was recorded. */
export function criteriaOf(...criteria: Pick<Criterion, "text" | "verify">[]): JudgedCriterion[] {
  return namedCriteria(criteria.map((criterion) => ({ blocking: true, ...criterion }))).map((criterion) => ({
    ...criterion,
    recorded: null,
    waived: null,
    signedOff: false,
  }));
}

const DEMO: RunView = {
  runId: "run-1",
  runTitle: "Refund state machine",
  agent: "Claude Code",
  root: "/home/dev/demo",
  live: true,
  imported: false,
  stopAsked: false,
  stream: { id: "stream-1", title: "Instant refunds", intent: "Refunds nobody has to chase" },
  task: { id: "task-1", title: "Refund state machine", version: 2, recovery: null },
  criteria: [],
  dependents: [],
  scope: scopeOf(["src/refund/**"]),
  exceptions: [],
};

const CALLS = new Set(["command", "edit", "read", "search", "tool"]);

function storedEvent(told: Told, index: number): StoredEvent {
  const at = minutesIn(index);
  const id = `event-${index + 1}`;
  const phase = CALLS.has(whole(told).body.kind) ? "end" : "once";
  return {
    id,
    externalId: `${id}:${phase}`,
    phase,
    thread: null,
    source: "hook",
    at,
    orderAt: at,
    receivedAt: at,
    ...whole(told),
  };
}

function whole(told: Told): Partial<StoredEvent> & { body: EventBody } {
  return "body" in told ? told : { body: told };
}

function minutesIn(minute: number): Date {
  return new Date(START + minute * MINUTE);
}
