import { DEFAULT_CADENCE } from "../domain/cadence";
import { requireCalendar } from "../domain/calendar-slot";
import { EMPTY_SCOPE } from "../domain/scope";
import type { CreateWorkstream } from "../domain/workstream";
import { recordChange } from "../store/changes";
import { findWorkspace } from "../store/workspaces";
import { createWorkstreamRow } from "../store/workstreams";
import type { Context } from "./context";
import { placeWaitingRuns } from "./place-waiting-runs";

/** Starts a stream; runs that waited for a place and fit it move in. */
export async function createWorkstream({ db, caller, now }: Context, input: CreateWorkstream): Promise<{ id: string }> {
  const { workspaceId, memberId } = caller;
  if (input.cadence?.calendar) requireCalendar(input.cadence.calendar, input.cadence.timeZone, now);
  const { timeZone } = await findWorkspace(db, workspaceId);
  const id = await createWorkstreamRow(db, {
    workspaceId,
    ownerId: memberId,
    title: input.title,
    intent: input.intent,
    repositoryRemote: input.repository?.remote || null,
    repositoryPath: input.repository?.path || null,
    branch: input.branch || null,
    scope: { ...EMPTY_SCOPE, ...input.scope },
    cadence: input.cadence ?? { ...DEFAULT_CADENCE, timeZone },
    createdAt: now,
    lastSlotAt: now,
  });
  await placeWaitingRuns(db, workspaceId);
  await recordChange(db, workspaceId, "stream", id);
  await recordChange(db, workspaceId, "board");
  return { id };
}
