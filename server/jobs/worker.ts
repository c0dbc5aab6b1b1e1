import { Logger, run, runMigrations } from "graphile-worker";
import { queueNews } from "../services/queue-news";
import type { ChangeListener } from "../store/change-listener";
import type { Database } from "../store/database";
import { CRONTAB, taskList } from "./task-list";

/** Two cores are shared with the database; more jobs at once would only wait for each other. */
const CONCURRENCY = 4;

export interface Worker {
  /** Finishes the jobs in hand. */
  stop(): Promise<void>;
}

/** Runs jobs, and makes one for every run that has news whenever some are announced. */
export async function startWorker(
  database: Database,
  listener: ChangeListener,
  report: (error: unknown) => void,
): Promise<Worker> {
  const logger = new Logger(() => (level, message) => {
    if (level === "error") report(new Error(message));
  });
  await runMigrations({ pgPool: database.pool, logger });
  const runner = await run({
    pgPool: database.pool,
    taskList: taskList(database),
    crontab: CRONTAB,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger,
  });

  const look = () => void queueNews(database, runner.addJob).catch(report);
  const unsubscribe = listener.onNews(look);
  look();
  return {
    stop: async () => {
      unsubscribe();
      await runner.stop();
    },
  };
}
