import type { EventBody, EventPhase, Usage } from "./agent-event";
import { lastAction } from "./last-action";
import { pathInRepository } from "./path-in-repository";
import type { ActivityMinute, RunState } from "./run";
import { stateAfter } from "./run-state";

/** An event as far as a run's totals follow from it. */
export interface CountedEvent {
  orderAt: Date;
  thread: string | null;
  phase: EventPhase;
  body: EventBody;
}

export interface FileDelta {
  path: string;
  added: number;
  removed: number;
  edits: number;
  incomplete: boolean;
  lastAt: Date;
}

/** What a batch of new events adds to its run. State and action are those of the newest event that has one. */
export interface RunDelta {
  events: number;
  commands: number;
  /** Commands that ended with another code than 0. */
  failed: number;
  usage: Omit<Usage, "model" | "complete" | "costUsd"> & {
    responses: number;
    incomplete: number;
    costUsd: number | null;
  };
  files: FileDelta[];
  activity: ActivityMinute[];
  earliestAt: Date;
  latestAt: Date;
  state: { value: RunState; at: Date } | null;
  action: { value: string; at: Date } | null;
}

/** Sums up new events (at least one). Paths below `cwd` are told from there. */
export function runDelta(events: CountedEvent[], cwd: string | null): RunDelta {
  const inOrder = [...events].sort((one, other) => one.orderAt.getTime() - other.orderAt.getTime());
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last) throw new Error("A run's totals change only with an event");

  const ended = inOrder.filter((event) => event.phase !== "start");
  return {
    events: events.length,
    commands: ended.filter(({ body }) => body.kind === "command").length,
    failed: ended.filter(({ body }) => body.kind === "command" && hasFailed(body)).length,
    usage: sumUsage(inOrder.map(({ body }) => body)),
    files: fileDeltas(ended, cwd),
    activity: activityOf(inOrder),
    earliestAt: first.orderAt,
    latestAt: last.orderAt,
    state: newest(inOrder, ({ thread, body, phase }) => (thread === null ? stateAfter(body, phase) : null)),
    action: newest(inOrder, ({ body }) => lastAction(body)),
  };
}

/** The bars of both, newest 60 minutes kept. */
export function mergeActivity(one: ActivityMinute[], other: ActivityMinute[]): ActivityMinute[] {
  const byMinute = new Map<number, ActivityMinute>();
  for (const bar of [...one, ...other]) {
    const sum = byMinute.get(bar.minute) ?? { minute: bar.minute, reads: 0, edits: 0, commands: 0, failed: 0 };
    byMinute.set(bar.minute, {
      minute: bar.minute,
      reads: sum.reads + bar.reads,
      edits: sum.edits + bar.edits,
      commands: sum.commands + bar.commands,
      failed: sum.failed + bar.failed,
    });
  }
  return [...byMinute.values()].sort((a, b) => a.minute - b.minute).slice(-60);
}

function hasFailed(body: EventBody): boolean {
  if (body.kind === "command") return body.exitCode !== null && body.exitCode !== 0;
  return body.kind === "edit" && body.failed;
}

function sumUsage(bodies: EventBody[]): RunDelta["usage"] {
  const usages = bodies.filter((body) => body.kind === "usage");
  const sum = (of: (usage: Usage) => number) => usages.reduce((total, usage) => total + of(usage), 0);
  const costs = usages.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd]));
  return {
    responses: usages.length,
    incomplete: usages.filter(({ complete }) => !complete).length,
    inputTokens: sum((usage) => usage.inputTokens),
    outputTokens: sum((usage) => usage.outputTokens),
    cacheReadTokens: sum((usage) => usage.cacheReadTokens),
    cacheWriteTokens: sum((usage) => usage.cacheWriteTokens),
    costUsd: costs.length === 0 ? null : costs.reduce((total, cost) => total + cost, 0),
  };
}

function fileDeltas(events: CountedEvent[], cwd: string | null): FileDelta[] {
  const byPath = new Map<string, FileDelta>();
  for (const { body, orderAt } of events) {
    if (body.kind !== "edit" || body.failed) continue;
    for (const file of body.files) {
      const path = pathInRepository(file.path, cwd) ?? file.path;
      const sum = byPath.get(path) ?? { path, added: 0, removed: 0, edits: 0, incomplete: false, lastAt: orderAt };
      byPath.set(path, {
        path,
        added: sum.added + (file.added ?? 0),
        removed: sum.removed + (file.removed ?? 0),
        edits: sum.edits + 1,
        incomplete: sum.incomplete || file.added === null || file.removed === null,
        lastAt: orderAt,
      });
    }
  }
  return [...byPath.values()];
}

function activityOf(events: CountedEvent[]): ActivityMinute[] {
  const bars = events.flatMap(({ body, phase, orderAt }): ActivityMinute[] => {
    const minute = Math.floor(orderAt.getTime() / 60_000);
    const bar = { minute, reads: 0, edits: 0, commands: 0, failed: 0 };
    if (phase === "start") return [];
    if (body.kind === "edit") return [{ ...bar, edits: body.failed ? 0 : 1, failed: body.failed ? 1 : 0 }];
    if (body.kind === "command") return [hasFailed(body) ? { ...bar, failed: 1 } : { ...bar, commands: 1 }];
    return body.kind === "read" || body.kind === "search" || body.kind === "tool" ? [{ ...bar, reads: 1 }] : [];
  });
  return mergeActivity(bars, []);
}

function newest<Value>(
  events: CountedEvent[],
  of: (event: CountedEvent) => Value | null,
): { value: Value; at: Date } | null {
  for (const event of events.toReversed()) {
    const value = of(event);
    if (value !== null) return { value, at: event.orderAt };
  }
  return null;
}
