import { DomainError } from "../domain/domain-error";
import { recordChange } from "../store/changes";
import { withdrawDirective } from "../store/directives";
import type { Context } from "./context";

/** Takes words for an agent back that have not left yet. */
export async function takeBackWords(
  { db, caller, now }: Context,
  { directiveId }: { directiveId: string },
): Promise<void> {
  const runId = await withdrawDirective(db, caller.workspaceId, directiveId, now);
  if (!runId) throw new DomainError("CONFLICT", "These words have left and can no longer be taken back");
  await recordChange(db, caller.workspaceId, "run", runId);
}
