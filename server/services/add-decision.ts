import type { CreateDecision } from "../domain/decision";
import { recordChange } from "../store/changes";
import { createDecisionRow } from "../store/decisions";
import type { Context } from "./context";

/** Writes a decision into the log. Gives back its id. */
export async function addDecision(
  { db, caller, now }: Context,
  { title, text, rules, binds }: CreateDecision,
  checkpointId: string | null,
): Promise<string> {
  const { workspaceId, memberId } = caller;
  const id = await createDecisionRow(db, {
    workspaceId,
    title,
    text,
    rules,
    workstreamIds: binds.workstreamIds,
    checkpointId,
    memberId,
    at: now,
  });
  await recordChange(db, workspaceId, "decision", id);
  return id;
}
