import type { Db } from "../store/database";
import { askToDerive } from "../store/runs";
import { findPlaceFor, waitingRuns } from "../store/waiting-runs";

/** Looks again for a place for every run that has none, after streams or remembered folders have changed. */
export async function placeWaitingRuns(db: Db, workspaceId: string): Promise<void> {
  for (const run of await waitingRuns(db, workspaceId)) {
    if (await findPlaceFor(db, run)) await askToDerive(db, { id: run.id });
  }
}
