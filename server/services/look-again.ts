import { readClock } from "../store/clock";
import type { Database } from "../store/database";
import { runsDue } from "../store/due-looks";
import { deriveNews } from "./derive-news";

/** One look takes this many; the next takes the rest. */
const MOST_RUNS = 500;

/** Reads the runs again whose time has come, such as those that have been silent for long. */
export async function lookAgain(database: Database): Promise<void> {
  const now = await readClock(database.prisma);
  for (const runId of await runsDue(database.prisma, now, MOST_RUNS)) await deriveNews(database, runId);
}
