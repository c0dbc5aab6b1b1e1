import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { AgentEvent } from "../domain/agent-event";
import { type EventAppend, runKey, timesOf } from "./event-batch";
import type { RunRow } from "./upsert-runs";

/** An event that was new, with the append that brought it first. */
export interface InsertedEvent {
  id: string;
  append: number;
  run: RunRow;
  at: Date;
  orderAt: Date;
  event: AgentEvent;
}

interface Candidate extends InsertedEvent {
  source: string;
  /** Own id and phase; for an event known only by its body, the part before the moment. */
  name: string;
  externalId: string;
}

/** What has no id of its own is the same event when it says the same again this soon. */
const SAME_WITHIN_MS = 5 * 60_000;

/** Stores what is new and tells which that was; a repeat is skipped without a trace. */
export async function insertEvents(
  client: pg.PoolClient,
  appends: EventAppend[],
  runs: Map<string, RunRow>,
  now: Date,
): Promise<InsertedEvent[]> {
  const candidates = withoutRepeats(candidatesOf(appends, runs, now));
  const known = await knownByBody(client, candidates);
  const fresh = candidates.filter((candidate) => !known.has(candidate));
  if (fresh.length === 0) return [];

  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "Event" (id, "workspaceId", "runId", "externalId", kind, phase, thread, at, "orderAt", "receivedAt", source, body, extra)
     SELECT id, "workspaceId", "runId", "externalId", kind, phase::"EventPhase", thread, at, "orderAt", $12, source, body::jsonb, extra::jsonb
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::timestamptz[], $10::text[], $11::text[], $13::text[])
       AS event(id, "workspaceId", "runId", "externalId", kind, phase, thread, at, "orderAt", source, body, extra)
     ON CONFLICT ("runId", "externalId") DO NOTHING RETURNING id`,
    columnsOf(fresh, now),
  );
  const stored = new Set(rows.map(({ id }) => id));
  return fresh.filter(({ id }) => stored.has(id));
}

function candidatesOf(appends: EventAppend[], runs: Map<string, RunRow>, now: Date): Candidate[] {
  return appends.flatMap((append, index) => {
    const run = runs.get(runKey(append));
    if (!run) throw new Error("A run was not stored before its events");
    return append.events.map((event, position): Candidate => {
      const times = timesOf(event, position, now);
      const name = `${event.externalId}:${event.phase}`;
      const externalId = event.identity === "own" ? name : `${name}@${times.at.getTime()}`;
      return { id: randomUUID(), append: index, run, event, ...times, source: append.source, name, externalId };
    });
  });
}

function withoutRepeats(candidates: Candidate[]): Candidate[] {
  const moments = new Map<string, number[]>();
  return candidates.filter(({ run, name, event, at }) => {
    const key = `${run.id} ${name}`;
    const seen = moments.get(key) ?? [];
    const repeated = seen.some(
      (moment) => event.identity === "own" || Math.abs(moment - at.getTime()) <= SAME_WITHIN_MS,
    );
    if (!repeated) moments.set(key, [...seen, at.getTime()]);
    return !repeated;
  });
}

/** "@" is followed by "A" in the order of bytes, which the column's collation keeps: a range instead of a pattern. */
async function knownByBody(client: pg.PoolClient, candidates: Candidate[]): Promise<Set<Candidate>> {
  const byBody = candidates.filter(({ event }) => event.identity === "body");
  if (byBody.length === 0) return new Set();

  const { rows } = await client.query<{ position: string }>(
    `SELECT wanted.position FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) WITH ORDINALITY AS wanted("runId", name, at, position)
     WHERE EXISTS (SELECT 1 FROM "Event" event WHERE event."runId" = wanted."runId"
       AND event."externalId" >= wanted.name || '@' AND event."externalId" < wanted.name || 'A'
       AND event.at BETWEEN wanted.at - $4 * interval '1 millisecond' AND wanted.at + $4 * interval '1 millisecond')`,
    [byBody.map(({ run }) => run.id), byBody.map(({ name }) => name), byBody.map(({ at }) => at), SAME_WITHIN_MS],
  );
  return new Set(rows.flatMap(({ position }) => byBody[Number(position) - 1] ?? []));
}

function columnsOf(events: Candidate[], now: Date): unknown[] {
  return [
    events.map(({ id }) => id),
    events.map(({ run }) => run.workspaceId),
    events.map(({ run }) => run.id),
    events.map(({ externalId }) => externalId),
    events.map(({ event }) => event.body.kind),
    events.map(({ event }) => event.phase),
    events.map(({ event }) => event.thread),
    events.map(({ at }) => at.toISOString()),
    events.map(({ orderAt }) => orderAt.toISOString()),
    events.map(({ source }) => source),
    events.map(({ event }) => JSON.stringify(event.body)),
    now,
    events.map(({ event }) => JSON.stringify(event.extra)),
  ];
}
