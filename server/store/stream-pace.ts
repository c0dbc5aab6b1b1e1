import { questionsOf } from "./checkpoints";
import type { Db } from "./database";

/** As many quiet checkpoints as can still lengthen an interval. */
const MOST_LOOKED_AT = 6;

/** When a stream was last asked about by a look at it as a whole, and how many such looks in a row found nothing open. */
export async function lastLooks(db: Db, workstreamId: string): Promise<{ at: Date | null; quietInARow: number }> {
  const looks = await db.checkpoint.findMany({
    where: { workstreamId, kind: "stream" },
    orderBy: { openedAt: "desc" },
    take: MOST_LOOKED_AT,
  });
  const loud = looks.findIndex((look) => questionsOf(look).some(({ readingKey }) => readingKey !== undefined));
  return { at: looks[0]?.openedAt ?? null, quietInARow: loud === -1 ? looks.length : loud };
}

/** Open readings of a stream that wait for its next checkpoint. */
export function countWaitingReadings(db: Db, workstreamId: string): Promise<number> {
  return db.reading.count({ where: { workstreamIds: { has: workstreamId }, clearedAt: null, severity: 2 } });
}

/**
 * Whether an agent of the stream may have lost what it knew since then: its context was compacted, it goes on with another
 * model, or a task went over to another run.
 */
export async function wasJolted(db: Db, workstreamId: string, since: Date): Promise<boolean> {
  const rows = await db.$queryRawUnsafe<{ jolted: boolean }[]>(JOLTED, workstreamId, since);
  return rows[0]?.jolted ?? false;
}

const JOLTED = `
  SELECT EXISTS (
    SELECT FROM "Run" r JOIN "Event" e ON e."runId" = r.id
    WHERE r."workstreamId" = $1::uuid AND r."lastHeardAt" > $2::timestamptz AND e.kind = 'compacted' AND e."receivedAt" > $2::timestamptz
  ) OR EXISTS (
    SELECT FROM "Run" r JOIN "Run" before ON before."taskId" = r."taskId" AND before."startedAt" < r."startedAt"
    WHERE r."workstreamId" = $1::uuid AND r."startedAt" > $2::timestamptz
  ) OR EXISTS (
    SELECT FROM "Run" r, LATERAL (
      SELECT count(DISTINCT model) AS models FROM (
        (SELECT e.body->>'model' AS model FROM "Event" e
         WHERE e."runId" = r.id AND e.kind = 'usage' AND e."orderAt" <= $2::timestamptz AND e.body->>'model' IS NOT NULL
         ORDER BY e."orderAt" DESC LIMIT 1)
        UNION ALL
        SELECT e.body->>'model' FROM "Event" e
        WHERE e."runId" = r.id AND e.kind = 'usage' AND e."orderAt" > $2::timestamptz AND e.body->>'model' IS NOT NULL
      ) AS used
    ) AS since
    WHERE r."workstreamId" = $1::uuid AND r."lastHeardAt" > $2::timestamptz AND since.models > 1
  ) AS jolted`;
