import { DomainError } from "../domain/domain-error";
import { recordChange } from "../store/changes";
import { findWorkstream, pauseRow, resumeRow } from "../store/workstreams";
import type { Context } from "./context";

/** A paused stream is not asked about on schedule, and says who paused it and why. */
export async function pauseStream(
  { db, caller, now }: Context,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await requireStream({ db, caller }, id);
  await pauseRow(db, { workstreamId: id, workspaceId: caller.workspaceId, memberId: caller.memberId, reason, at: now });
  await recordChange(db, caller.workspaceId, "stream", id);
}

export async function resumeStream({ db, caller }: Context, { id }: { id: string }): Promise<void> {
  await requireStream({ db, caller }, id);
  await resumeRow(db, id);
  await recordChange(db, caller.workspaceId, "stream", id);
}

async function requireStream({ db, caller }: Pick<Context, "db" | "caller">, id: string): Promise<void> {
  if (!(await findWorkstream(db, caller.workspaceId, id)))
    throw new DomainError("NOT_FOUND", "This stream does not exist");
}
