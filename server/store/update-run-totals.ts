import type pg from "pg";
import { type CountedEvent, mergeActivity, type RunDelta, runDelta } from "../domain/run-delta";
import type { InsertedEvent } from "./insert-events";
import type { RunRow } from "./upsert-runs";

/** What the columns of a sum hold. A sum beyond it stops there: a number nobody meant keeps no event out. */
const MOST_USD = "999999.999999";
const MOST_LINES = "2147483647";

/** Moves every run's row with its new events, in the transaction that stores them: a screen never counts events. */
export async function updateRunTotals(client: pg.PoolClient, inserted: InsertedEvent[]): Promise<void> {
  const deltas = [...byRun(inserted)].map(([run, events]) => ({ run, delta: runDelta(events, run.cwd) }));
  if (deltas.length === 0) return;

  const totals = client.query(
    `UPDATE "Run" SET "eventCount" = "eventCount" + d.events, "commandCount" = "commandCount" + d.commands, "failedCount" = "failedCount" + d.failed,
       "inputTokens" = "Run"."inputTokens" + d."inputTokens", "outputTokens" = "Run"."outputTokens" + d."outputTokens",
       "cacheReadTokens" = "Run"."cacheReadTokens" + d."cacheReadTokens", "cacheWriteTokens" = "Run"."cacheWriteTokens" + d."cacheWriteTokens",
       "usageCount" = "usageCount" + d.responses, "usageIncomplete" = "usageIncomplete" + d.incomplete,
       "costUsd" = CASE WHEN d."costUsd" IS NULL THEN "Run"."costUsd" ELSE least(coalesce("Run"."costUsd", 0) + d."costUsd", ${MOST_USD}) END,
       state = CASE WHEN d.state IS NOT NULL AND d."stateAt" >= "Run"."lastEventAt" THEN d.state ELSE "Run".state END,
       "lastAction" = CASE WHEN d.action IS NOT NULL AND d."actionAt" >= "Run"."lastEventAt" THEN d.action ELSE "Run"."lastAction" END,
       "startedAt" = least("Run"."startedAt", d."earliestAt"), "lastEventAt" = greatest("Run"."lastEventAt", d."latestAt"), activity = d.activity
     FROM json_to_recordset($1) AS d(id uuid, events int, commands int, failed int, "inputTokens" bigint, "outputTokens" bigint, "cacheReadTokens" bigint,
       "cacheWriteTokens" bigint, responses int, incomplete int, "costUsd" numeric, state text, "stateAt" timestamptz, action text, "actionAt" timestamptz,
       "earliestAt" timestamptz, "latestAt" timestamptz, activity jsonb)
     WHERE "Run".id = d.id`,
    [JSON.stringify(deltas.map(({ run, delta }) => rowOf(run, delta)))],
  );
  const changes = client.query(
    `INSERT INTO "Change" ("workspaceId", topic, "entityId") SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[])`,
    [deltas.map(({ run }) => run.workspaceId), deltas.map(() => "run"), deltas.map(({ run }) => run.id)],
  );
  await Promise.all([totals, addFiles(client, deltas), changes]);
}

function byRun(inserted: InsertedEvent[]): Map<RunRow, CountedEvent[]> {
  const runs = new Map<RunRow, CountedEvent[]>();
  for (const { run, event, orderAt } of inserted) {
    const counted = { ...event, orderAt };
    const before = runs.get(run);
    if (before) before.push(counted);
    else runs.set(run, [counted]);
  }
  return runs;
}

function rowOf(run: RunRow, delta: RunDelta) {
  // A record read afterwards tells of what is over: nobody waits for it and it does not run now.
  const state = run.imported && delta.state ? "done" : delta.state?.value;
  return {
    id: run.id,
    ...delta,
    ...delta.usage,
    state: state ?? null,
    stateAt: delta.state?.at ?? null,
    action: delta.action?.value ?? null,
    actionAt: delta.action?.at ?? null,
    activity: mergeActivity(run.activity, delta.activity),
  };
}

async function addFiles(client: pg.PoolClient, deltas: { run: RunRow; delta: RunDelta }[]): Promise<void> {
  const files = deltas.flatMap(({ run, delta }) =>
    delta.files.map((file) => ({ ...file, runId: run.id, workspaceId: run.workspaceId })),
  );
  if (files.length === 0) return;
  await client.query(
    `INSERT INTO "RunFile" ("runId", path, "workspaceId", added, removed, edits, incomplete, "lastAt")
     SELECT "runId", path, "workspaceId", least(added, ${MOST_LINES}), least(removed, ${MOST_LINES}), edits, incomplete, "lastAt" FROM json_to_recordset($1)
       AS f("runId" uuid, path text, "workspaceId" uuid, added bigint, removed bigint, edits int, incomplete boolean, "lastAt" timestamptz)
     ON CONFLICT ("runId", path) DO UPDATE SET added = least("RunFile".added::bigint + excluded.added, ${MOST_LINES}),
       removed = least("RunFile".removed::bigint + excluded.removed, ${MOST_LINES}),
       edits = "RunFile".edits + excluded.edits, incomplete = "RunFile".incomplete OR excluded.incomplete, "lastAt" = greatest("RunFile"."lastAt", excluded."lastAt")`,
    [JSON.stringify(files)],
  );
}
