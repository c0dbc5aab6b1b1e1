import type { TaskList } from "graphile-worker";
import { deriveNews } from "../services/derive-news";
import { keepHouse } from "../services/keep-house";
import { openDueNow } from "../services/open-due-now";
import type { Database } from "../store/database";

/** What the worker does. Every job looks at the rows for what is due, so that running one twice, or late, is harmless. */
export function taskList(database: Database): TaskList {
  return {
    "derive-run": (payload) => deriveNews(database, runIdOf(payload)),
    "open-due-checkpoints": () => openDueNow(database),
    "keep-house": () => keepHouse(database),
  };
}

/** When what is due is looked for, whether or not anything was announced. */
export const CRONTAB = [
  "* * * * * open-due-checkpoints ?max=1&jobKey=open-due",
  "*/10 * * * * keep-house ?max=3&jobKey=keep-house",
].join("\n");

function runIdOf(payload: unknown): string {
  if (payload !== null && typeof payload === "object" && "runId" in payload && typeof payload.runId === "string")
    return payload.runId;
  throw new Error("A derive-run job names its run");
}
