import { readClock } from "../store/clock";
import type { Database } from "../store/database";
import { runsDue } from "../store/due-looks";
import { runsWithNews } from "../store/runs";

/** One look takes this many; the next notice or poll takes the rest. */
const MOST_RUNS = 500;

export type AddJob = (task: "derive-run", payload: { runId: string }, spec: { jobKey: string }) => Promise<unknown>;

/** Asks for every run with news, or whose time to be looked at has come, to be read, once each however often it is asked. */
export async function queueNews({ prisma }: Database, addJob: AddJob): Promise<void> {
  const news = await runsWithNews(prisma, MOST_RUNS);
  const due = await runsDue(prisma, await readClock(prisma), MOST_RUNS);
  const runIds = [...new Set([...news, ...due])];
  await Promise.all(runIds.map((runId) => addJob("derive-run", { runId }, { jobKey: `derive-run ${runId}` })));
}
