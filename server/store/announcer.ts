import { announceChanges } from "./changes";
import type { Database } from "./database";

/** Long enough to merge a burst into one NOTIFY, short enough not to be seen. */
const MERGE_MS = 15;

/** Says "look now" to every process, at most once per merge window. A lost one is made up for by the listeners' slow poll. */
export function announcer(database: Database): () => void {
  let due: NodeJS.Timeout | null = null;
  return () => {
    if (due) return;
    due = setTimeout(() => {
      due = null;
      // At the very end there is nobody of ours left to tell, and the others' poll finds it.
      if (database.pool.ending) return;
      announceChanges(database.pool).catch((reason: unknown) => {
        process.stderr.write(
          `Open screens were not told at once: ${reason instanceof Error ? reason.message : String(reason)}\n`,
        );
      });
    }, MERGE_MS);
  };
}
