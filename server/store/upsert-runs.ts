import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { ActivityMinute } from "../domain/run";
import { type EventAppend, runKey, timesOf } from "./event-batch";

/** A run's row as the ingest transaction needs it; locked until the commit. */
export interface RunRow {
  id: string;
  workspaceId: string;
  agent: string;
  externalId: string;
  workstreamId: string | null;
  taskId: string | null;
  placedBy: string | null;
  cwd: string | null;
  branch: string | null;
  remote: string | null;
  imported: boolean;
  activity: ActivityMinute[];
}

/**
 * Finds or makes the row of every run in the batch and locks it, always in the same order, so that two batches of two processes
 * wait for each other instead of blocking each other for good. The first folder is kept: paths are told from there.
 */
export async function upsertRuns(
  client: pg.PoolClient,
  appends: EventAppend[],
  now: Date,
): Promise<Map<string, RunRow>> {
  const rows = [...factsByRun(appends, now).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, row]) => row);
  const { rows: stored } = await client.query<RunRow>(
    `INSERT INTO "Run" (id, "workspaceId", "memberId", agent, "externalId", title, cwd, branch, remote, model, "agentVersion", imported, "startedAt", "lastEventAt", "lastHeardAt")
     SELECT * FROM json_to_recordset($1) AS run(id uuid, "workspaceId" uuid, "memberId" uuid, agent text, "externalId" text, title text, cwd text, branch text,
       remote text, model text, "agentVersion" text, imported boolean, "startedAt" timestamptz, "lastEventAt" timestamptz, "lastHeardAt" timestamptz)
     ON CONFLICT ("workspaceId", agent, "externalId") DO UPDATE SET
       title = coalesce("Run".title, excluded.title), cwd = coalesce("Run".cwd, excluded.cwd), branch = coalesce(excluded.branch, "Run".branch),
       remote = coalesce(excluded.remote, "Run".remote), model = coalesce(excluded.model, "Run".model),
       "agentVersion" = coalesce(excluded."agentVersion", "Run"."agentVersion"), imported = "Run".imported AND excluded.imported,
       "lastHeardAt" = excluded."lastHeardAt"
     RETURNING id, "workspaceId", agent, "externalId", "workstreamId", "taskId", "placedBy", cwd, branch, remote, imported, activity`,
    [JSON.stringify(rows)],
  );
  return new Map(stored.map((row) => [`${row.workspaceId} ${row.agent} ${row.externalId}`, row]));
}

function factsByRun(appends: EventAppend[], now: Date) {
  const byRun = new Map<string, ReturnType<typeof newRun>>();
  for (const append of appends) {
    const key = runKey(append);
    const before = byRun.get(key);
    byRun.set(key, before ? later(before, append) : newRun(append, now));
  }
  return byRun;
}

function newRun(append: EventAppend, now: Date) {
  const { run } = append;
  const times = append.events.map((event, index) => timesOf(event, index, now).orderAt.getTime());
  return {
    id: randomUUID(),
    workspaceId: append.workspaceId,
    memberId: append.memberId,
    agent: append.agent,
    externalId: run.externalId,
    title: run.title,
    cwd: run.cwd,
    branch: run.branch,
    remote: run.remote,
    model: run.model,
    agentVersion: run.agentVersion,
    imported: append.source === "transcript",
    startedAt: new Date(times.length === 0 ? now : Math.min(...spreadable(times))),
    lastEventAt: new Date(times.length === 0 ? now : Math.min(...spreadable(times))),
    lastHeardAt: now,
  };
}

/** A spread of very many arguments overflows the stack; the first thousand hold the earliest of an ordered delivery. */
function spreadable(times: number[]): number[] {
  return times.slice(0, 1_000);
}

function later(row: ReturnType<typeof newRun>, { run, source }: EventAppend) {
  return {
    ...row,
    title: row.title ?? run.title,
    cwd: row.cwd ?? run.cwd,
    branch: run.branch ?? row.branch,
    remote: run.remote ?? row.remote,
    model: run.model ?? row.model,
    agentVersion: run.agentVersion ?? row.agentVersion,
    imported: row.imported && source === "transcript",
  };
}
