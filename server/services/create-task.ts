import { DomainError } from "../domain/domain-error";
import type { CreateTask } from "../domain/task";
import { recordChange } from "../store/changes";
import { adoptLiveRuns } from "../store/runs";
import { addVersion, countOpenTasks, createTaskRow } from "../store/tasks";
import { findWorkstream } from "../store/workstreams";
import type { Context } from "./context";
import { refreshTaskState } from "./refresh-task-state";
import { requireDependencies } from "./require-dependencies";

export async function createTask(
  { db, caller, now }: Context,
  { workstreamId, ...content }: CreateTask,
): Promise<{ id: string }> {
  const { workspaceId, memberId } = caller;
  if (!(await findWorkstream(db, workspaceId, workstreamId)))
    throw new DomainError("NOT_FOUND", "The stream of this task does not exist");

  const id = await createTaskRow(db, { workspaceId, workstreamId, title: content.title, at: now });
  await requireDependencies(db, workspaceId, id, content.dependsOn);
  await addVersion(db, {
    taskId: id,
    workspaceId,
    version: 1,
    content,
    reason: null,
    memberId,
    at: now,
    checkpointId: null,
  });
  // The same rule as for a run that comes later: a stream's only open task is what its runs are about.
  if ((await countOpenTasks(db, workstreamId)) === 1) await adoptLiveRuns(db, workstreamId, id);
  await refreshTaskState(db, id);
  await recordChange(db, workspaceId, "task", id);
  await recordChange(db, workspaceId, "board");
  return { id };
}
