import type { CheckpointSummary } from "../domain/checkpoint";
import { listCheckpoints as listRows } from "../store/checkpoints";
import { consequencesOf } from "../store/consequences";
import { memberNames } from "../store/workspaces";
import { checkpointSummary } from "./checkpoint-summary";
import type { Context } from "./context";

export async function listCheckpoints(
  { db, caller }: Context,
  { state }: { state?: "open" | "answered" | undefined },
): Promise<CheckpointSummary[]> {
  const { workspaceId } = caller;
  const closed = state === "open" ? { closure: null } : state === "answered" ? { closure: { isNot: null } } : {};
  const [rows, names] = await Promise.all([
    listRows(db, { workspaceId, ...closed }, 200),
    memberNames(db, workspaceId),
  ]);
  const led = await consequencesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => checkpointSummary(row, names, led));
}
