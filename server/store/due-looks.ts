import { NOW } from "./clock";
import type { Database, Db } from "./database";

/** One step of what time has brought at a time, over all processes; the turn ends with the transaction. */
export async function lockTurn(db: Db): Promise<void> {
  await db.$queryRawUnsafe("SELECT pg_advisory_xact_lock(hashtextextended('what time has brought', 3))::text");
}

/**
 * Runs whose newest events drift has not been read from yet, the longest waiting first, and after them those whose time to be
 * looked at has come; at most so many of each, over all workspaces, but for those that are seen to already. Asked at every
 * notice, and so in one statement.
 */
export async function runsToLookAt(
  { pool }: Pick<Database, "pool">,
  most: number,
  except: string[],
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: "runs to look at",
    text: `SELECT id FROM (
        (SELECT id, 1 AS turn, "lastHeardAt" AS since FROM "Run" WHERE "eventCount" <> "derivedCount" AND NOT id = ANY($2::uuid[])
         ORDER BY since LIMIT $1)
        UNION ALL
        (SELECT id, 2, "nextLookAt" FROM "Run" WHERE "nextLookAt" <= (${NOW}) AND NOT id = ANY($2::uuid[])
         ORDER BY "nextLookAt" LIMIT $1)) look
      ORDER BY turn, since`,
    values: [most, except],
  });
  return [...new Set(rows.map(({ id }) => id))];
}

/** Runs whose time to be looked at again has come, by the given clock, over all workspaces. */
export async function runsDue(db: Db, now: Date, most: number): Promise<string[]> {
  const rows = await db.run.findMany({
    where: { nextLookAt: { lte: now } },
    orderBy: { nextLookAt: "asc" },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** What a derivation has come to: how many events it read, and when to look again whether or not there is news. */
export interface Derived {
  count: number;
  at: Date;
  nextLookAt: Date | null;
}

/** Whoever asked for another look since the run was read keeps that look: their mark, which is never the same twice, stays. */
export async function markDerived(
  db: Db,
  run: { id: string; derivedCount: number },
  { count, at, nextLookAt }: Derived,
): Promise<void> {
  await db.$executeRawUnsafe(
    `UPDATE "Run" SET "derivedAt" = $2::timestamptz, "nextLookAt" = $3::timestamptz,
       "derivedCount" = CASE WHEN "derivedCount" = $4 THEN $5 ELSE "derivedCount" END
     WHERE id = $1::uuid`,
    run.id,
    at,
    nextLookAt,
    run.derivedCount,
    count,
  );
}

/**
 * Makes a run's state say what its silence means. Only as long as nothing has come in since `count` events were read: what
 * came in meanwhile speaks for itself.
 */
export async function markSilence(
  db: Db,
  id: string,
  state: "stalled" | "stopped" | "heard",
  count: number,
): Promise<boolean> {
  const from = state === "stalled" ? ["running", "stopped"] : ["stalled"];
  const { count: moved } = await db.run.updateMany({
    where: { id, eventCount: count, state: { in: from } },
    data: { state: state === "heard" ? "running" : state },
  });
  return moved > 0;
}
