import type { Database } from "../store/database";
import { runsToLookAt } from "../store/due-looks";

/** One look takes this many; the next takes the rest. */
const MOST_RUNS = 100;

/** Every run with news, or whose time to be looked at has come, once each, but for those that are seen to already. */
export function runsToRead(database: Database, except: string[]): Promise<string[]> {
  return runsToLookAt(database, MOST_RUNS, except);
}
