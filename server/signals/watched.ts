import type { EventBody, FileChange } from "../domain/agent-event";
import { EMPTY_SCOPE, type Scope } from "../domain/scope";
import type { StoredEvent } from "../domain/stored-event";
import type { RunSignal, RunView } from "./signal";

const START = Date.UTC(2026, 10, 22, 9);

/** A run told event by event, as one signal watches it. For tests. */
export function watched<Memory>(signal: RunSignal<Memory>, ...bodies: EventBody[]) {
  const events = bodies.map(storedEvent);
  const memory = events.reduce((folded, event) => signal.remember(folded, event), signal.start());
  return {
    memory,
    readings: (view: Partial<RunView> = {}) => signal.read(memory, { ...DEMO, ...view }, new Date(START + 3_600_000)),
    questions(view: Partial<RunView> = {}) {
      const whole = { ...DEMO, ...view };
      return this.readings(view).map((reading) => signal.ask(reading, whole));
    },
  };
}

export function edits(path: string, change: Partial<FileChange> = {}): EventBody {
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

export function runs(command: string, exitCode: number | null = 0): EventBody {
  return { kind: "command", command, exitCode, output: null, durationMs: 10, interrupted: false };
}

export function scopeOf(allow: string[], rest: Partial<Scope> = {}): Scope {
  return { ...EMPTY_SCOPE, ...rest, allow };
}

const DEMO: RunView = {
  runId: "run-1",
  runTitle: "Refund state machine",
  agent: "Claude Code",
  root: "/home/dev/demo",
  live: true,
  stream: { id: "stream-1", title: "Instant refunds", intent: "Refunds nobody has to chase" },
  task: { id: "task-1", title: "Refund state machine", version: 2 },
  scope: scopeOf(["src/refund/**"]),
  exceptions: [],
};

function storedEvent(body: EventBody, index: number): StoredEvent {
  const at = new Date(START + index * 60_000);
  const id = `event-${index + 1}`;
  return { id, externalId: id, phase: "end", thread: null, source: "hook", at, orderAt: at, receivedAt: at, body };
}
