import { DomainError } from "../domain/domain-error";
import { recordChange } from "../store/changes";
import { findCheckpoint, reopenCheckpoint } from "../store/checkpoints";
import { withdrawDecisions } from "../store/decisions";
import { withdrawDirectives } from "../store/directives";
import { askToDerive } from "../store/runs";
import { withdrawAside } from "../store/set-aside";
import { withdrawVersions } from "../store/tasks";
import { withdrawPauses } from "../store/workstreams";
import type { Context } from "./context";

/** Undoes an answer within its ten seconds: the checkpoint is open again and nothing of it has happened. */
export async function takeBackAnswer(
  { db, caller, now }: Context,
  { checkpointId }: { checkpointId: string },
): Promise<void> {
  const { workspaceId } = caller;
  const checkpoint = await findCheckpoint(db, workspaceId, checkpointId);
  if (!checkpoint) throw new DomainError("NOT_FOUND", "This checkpoint no longer exists");
  if (!(await reopenCheckpoint(db, checkpointId, now)))
    throw new DomainError("CONFLICT", "The answer has been sent and can no longer be taken back");

  const left = await withdrawDirectives(db, checkpointId);
  if (left > 0) throw new DomainError("CONFLICT", "The agent has already read the answer");
  await withdrawDecisions(db, checkpointId);
  await withdrawAside(db, checkpointId);
  await withdrawPauses(db, checkpointId);
  await withdrawVersions(db, checkpointId);

  await askToDerive(
    db,
    checkpoint.workstreamId ? { workspaceId, workstreamId: checkpoint.workstreamId } : { workspaceId },
  );
  await recordChange(db, workspaceId, "checkpoint", checkpointId);
  await recordChange(db, workspaceId, "board");
}
