import { advanceClock } from "../store/clock";
import type { Database } from "../store/database";
import { openDueNow } from "./open-due-now";

/** Moves the test clock on and opens what has become due by it, as the minute's look would. */
export async function advanceTestClock(database: Database, byMs: number): Promise<void> {
  await advanceClock(database.prisma, byMs);
  await openDueNow(database);
}
