import type { CreateDecision } from "../domain/decision";
import { DomainError } from "../domain/domain-error";
import { findWorkstream } from "../store/workstreams";
import { addDecision } from "./add-decision";
import type { Context } from "./context";

/** Records a decision of a person. Naming no stream binds them all. */
export async function createDecision(context: Context, input: CreateDecision): Promise<{ id: string }> {
  const { db, caller } = context;
  for (const id of input.binds.workstreamIds) {
    if (!(await findWorkstream(db, caller.workspaceId, id)))
      throw new DomainError("NOT_FOUND", "A stream this decision binds does not exist");
  }
  return { id: await addDecision(context, input, null) };
}
