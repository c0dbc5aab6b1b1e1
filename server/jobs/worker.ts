import { Logger, run, runMigrations } from "graphile-worker";
import { lostConflict, newsDeriver } from "../services/derive-news";
import type { Outside } from "../services/outside";
import { runsToRead } from "../services/runs-to-read";
import type { ChangeListener } from "../store/change-listener";
import type { Database } from "../store/database";
import { NewsReader } from "./news-reader";
import { recentShare } from "./recent-share";
import { CRONTAB, taskList } from "./task-list";

/** What the clock starts takes turns; the second place is for what takes long. */
const CONCURRENCY = 2;

export interface Worker {
  /** Finishes the jobs in hand. */
  stop(): Promise<void>;
}

/**
 * Does what the clock says, and reads every run that has news whenever some are announced. `writtenMs` tells how long this
 * process has been writing events so far: while it hardly does anything else, reading waits.
 */
export async function startWorker(
  database: Database,
  listener: ChangeListener,
  outside: Outside,
  writtenMs: () => number,
  report: (error: unknown) => void,
): Promise<Worker> {
  const logger = new Logger(() => (level, message) => {
    if (level === "error") report(new Error(message));
  });
  await runMigrations({ pgPool: database.pool, logger });
  const runner = await run({
    pgPool: database.pool,
    taskList: taskList(database, outside),
    crontab: CRONTAB,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger,
  });

  const news = new NewsReader({
    find: (except) => runsToRead(database, except),
    read: newsDeriver(database),
    isConflict: lostConflict,
    fullness: recentShare(writtenMs),
    report,
  });
  const unsubscribe = listener.onNews(() => news.look());
  news.look();
  return {
    stop: async () => {
      unsubscribe();
      await news.stop();
      await runner.stop();
    },
  };
}
