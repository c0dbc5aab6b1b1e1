import { requireCalendar } from "../domain/calendar-slot";
import { DomainError } from "../domain/domain-error";
import type { UpdateWorkstream } from "../domain/workstream";
import { recordChange } from "../store/changes";
import { askToDerive } from "../store/runs";
import { findWorkstream, scopeOf, updateWorkstreamRow } from "../store/workstreams";
import type { Context } from "./context";
import { placeWaitingRuns } from "./place-waiting-runs";

/** Changes what is given; the readings of its runs are read anew, since the scope may have moved under them. */
export async function updateWorkstream(
  { db, caller, now }: Context,
  { id, repository, branch, scope, ...rest }: UpdateWorkstream,
): Promise<void> {
  const { workspaceId } = caller;
  const stream = await findWorkstream(db, workspaceId, id);
  if (!stream) throw new DomainError("NOT_FOUND", "This stream does not exist");

  if (rest.cadence?.calendar) requireCalendar(rest.cadence.calendar, rest.cadence.timeZone, now);

  await updateWorkstreamRow(db, id, {
    ...(rest.title === undefined ? {} : { title: rest.title }),
    ...(rest.intent === undefined ? {} : { intent: rest.intent }),
    ...(rest.cadence === undefined ? {} : { cadence: rest.cadence, lastSlotAt: now }),
    ...(repository?.remote === undefined ? {} : { repositoryRemote: repository.remote || null }),
    ...(repository?.path === undefined ? {} : { repositoryPath: repository.path || null }),
    ...(branch === undefined ? {} : { branch: branch || null }),
    ...(scope === undefined ? {} : { scope: { ...scopeOf(stream), ...scope } }),
  });
  await placeWaitingRuns(db, workspaceId);
  await askToDerive(db, { workspaceId, workstreamId: id });
  await recordChange(db, workspaceId, "stream", id);
  await recordChange(db, workspaceId, "board");
}
