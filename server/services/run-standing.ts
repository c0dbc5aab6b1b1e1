import type { RunStanding } from "../domain/run";
import type { Db } from "../store/database";
import { reviewsOf, runsSetAside } from "../store/reviews";
import { newestChoice } from "../store/run-choices";
import type { PlacedRun } from "../store/runs";

/** What people have made of a run that is over: an agent's own "done" is a claim, and none of theirs. */
export async function runStanding(db: Db, { id, task }: Pick<PlacedRun, "id" | "task">): Promise<RunStanding> {
  if (!task) return "to-review";
  if (task.closure) return (await wasSignedOff(db, id)) ? "signed-off" : "closed";

  const choice = await newestChoice(db, task.id);
  if (choice?.notChosen.includes(id)) return "not-chosen";
  return (await runsSetAside(db, [task.id])).has(id) ? "returned" : "to-review";
}

async function wasSignedOff(db: Db, runId: string): Promise<boolean> {
  const [newest] = (await reviewsOf(db, { runId })).filter(({ conclusion }) => conclusion !== null);
  return newest?.conclusion?.outcome === "signed-off";
}
