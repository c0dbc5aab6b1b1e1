import type pg from "pg";
import { type EventAppend, runKey } from "./event-batch";
import { FIND_PLACE, findPlaceValues, ONLY_OPEN_TASK, type Place } from "./find-place";
import type { RunRow } from "./upsert-runs";

/**
 * Gives every run of the batch that has no place yet the first one that fits: the task its sender named, the stream it named,
 * a folder someone placed before, a stream's own folder or repository and branch. A person's placement is never changed.
 */
export async function placeRuns(
  client: pg.PoolClient,
  appends: EventAppend[],
  runs: Map<string, RunRow>,
): Promise<void> {
  for (const append of appends) {
    const run = runs.get(runKey(append));
    if (!run || run.placedBy === "person") continue;
    if (run.workstreamId !== null && (append.place.taskId === null || append.place.taskId === run.taskId)) continue;

    const place =
      (await statedPlace(client, append)) ?? (run.workstreamId === null ? await foundPlace(client, run) : null);
    if (place) await putAt(client, run, place);
  }
}

async function putAt(client: pg.PoolClient, run: RunRow, place: Place): Promise<void> {
  Object.assign(run, place);
  await client.query(`UPDATE "Run" SET "workstreamId" = $2, "taskId" = $3, "placedBy" = $4 WHERE id = $1`, [
    run.id,
    place.workstreamId,
    place.taskId,
    place.placedBy,
  ]);
}

async function statedPlace(client: pg.PoolClient, { workspaceId, place }: EventAppend): Promise<Place | null> {
  if (place.taskId) {
    const { rows } = await client.query<Place>(
      `SELECT "workstreamId", id AS "taskId", 'task' AS "placedBy" FROM "Task" WHERE id = $1 AND "workspaceId" = $2`,
      [place.taskId, workspaceId],
    );
    if (rows[0]) return rows[0];
  }
  if (!place.workstreamId) return null;
  const { rows } = await client.query<Place>(
    `SELECT stream.id AS "workstreamId", ${ONLY_OPEN_TASK} AS "taskId", 'stream' AS "placedBy" FROM "Workstream" stream WHERE id = $1 AND "workspaceId" = $2`,
    [place.workstreamId, workspaceId],
  );
  return rows[0] ?? null;
}

async function foundPlace(client: pg.PoolClient, run: RunRow): Promise<Place | null> {
  const { rows } = await client.query<Place>(FIND_PLACE, findPlaceValues(run));
  return rows[0] ?? null;
}
