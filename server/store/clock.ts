import type { Database, Db } from "./database";

/** What time it is, as a query of its own. */
export const NOW = `SELECT clock_timestamp() + coalesce((SELECT "shiftMs" FROM "ClockShift"), 0) * interval '1 millisecond' AS now`;

/** What time it is: the database's clock, plus the shift that exists only in test mode. */
export async function readClock(db: Db): Promise<Date> {
  const [row] = await db.$queryRawUnsafe<{ now: Date }[]>(NOW);
  if (!row) throw new Error("The database did not say what time it is");
  return new Date(row.now);
}

/** The same over a bare connection, for the path that does not go through Prisma. */
export async function readClockOn(client: { query: Database["pool"]["query"] }): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>(NOW);
  if (!rows[0]) throw new Error("The database did not say what time it is");
  return rows[0].now;
}

/** Moves the test clock forward. Only the test door calls it. */
export async function advanceClock(db: Db, byMs: number): Promise<void> {
  await db.clockShift.upsert({
    where: { id: 1 },
    create: { id: 1, shiftMs: byMs },
    update: { shiftMs: { increment: byMs } },
  });
}
