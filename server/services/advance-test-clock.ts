import { advanceClock } from "../store/clock";
import type { Database } from "../store/database";
import { lookAgain } from "./look-again";
import { openDueNow } from "./open-due-now";

/** Moves the test clock on, looks again at the runs whose time has come by it and opens what has become due, as the worker would. */
export async function advanceTestClock(database: Database, byMs: number): Promise<void> {
  await advanceClock(database.prisma, byMs);
  await lookAgain(database);
  await openDueNow(database);
}
