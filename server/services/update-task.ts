import { DomainError } from "../domain/domain-error";
import { TaskContent, type UpdateTask } from "../domain/task";
import { recordChange } from "../store/changes";
import { askToDerive } from "../store/runs";
import { addVersion, findTask } from "../store/tasks";
import type { Context } from "./context";
import { refreshTaskState } from "./refresh-task-state";
import { requireDependencies } from "./require-dependencies";

/** Agrees on a next version of a task. Once its definition of done is locked, changing the criteria needs a reason. */
export async function updateTask(
  { db, caller, now }: Context,
  { id, reason, ...change }: UpdateTask,
): Promise<{ version: number }> {
  const { workspaceId, memberId } = caller;
  const task = await findTask(db, workspaceId, id);
  const [latest] = task?.versions ?? [];
  if (!task || !latest) throw new DomainError("NOT_FOUND", "This task does not exist");
  if (task.lock && change.criteria && !reason) {
    throw new DomainError(
      "BAD_REQUEST",
      `The definition of done was locked at version ${task.lock.version}: say in the reason why it changes`,
    );
  }

  const before = TaskContent.parse(latest.content);
  const scope = change.scope ? { scope: { ...before.scope, ...change.scope } } : {};
  const content = TaskContent.parse({ ...before, ...change, ...scope });
  await requireDependencies(db, workspaceId, id, content.dependsOn);
  const version = latest.version + 1;
  await addVersion(db, {
    taskId: id,
    workspaceId,
    version,
    content,
    reason: reason ?? null,
    memberId,
    at: now,
    checkpointId: null,
  });
  await refreshTaskState(db, id);
  await askToDerive(db, { workspaceId, taskId: id });
  await recordChange(db, workspaceId, "task", id);
  return { version };
}
