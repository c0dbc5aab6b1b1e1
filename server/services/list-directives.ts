import type { DirectiveView } from "../domain/checkpoint";
import { DomainError } from "../domain/domain-error";
import { listDirectives as listRows } from "../store/directives";
import { findRun } from "../store/runs";
import type { Context } from "./context";
import { directiveView } from "./directive-view";

/** Everything that was said to a run, with how far it has come. */
export async function listDirectives(
  { db, caller, now }: Context,
  { runId }: { runId: string },
): Promise<DirectiveView[]> {
  const run = await findRun(db, caller.workspaceId, runId);
  if (!run) throw new DomainError("NOT_FOUND", "This run does not exist");
  const rows = await listRows(db, { runId: run.id });
  return Promise.all(rows.map((row) => directiveView(db, row, now)));
}
