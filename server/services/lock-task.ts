import { DomainError } from "../domain/domain-error";
import { TaskContent } from "../domain/task";
import { recordChange } from "../store/changes";
import { findTask, lockRow } from "../store/tasks";
import type { Context } from "./context";

/** Fixes the definition of done as it stands now. Locking again moves the lock to the present version. */
export async function lockTask(
  { db, caller, now }: Context,
  { taskId }: { taskId: string },
): Promise<{ version: number }> {
  const { workspaceId, memberId } = caller;
  const task = await findTask(db, workspaceId, taskId);
  const [latest] = task?.versions ?? [];
  if (!task || !latest) throw new DomainError("NOT_FOUND", "This task does not exist");
  if (TaskContent.parse(latest.content).criteria.length === 0) {
    throw new DomainError("BAD_REQUEST", "There is nothing to lock: add at least one criterion first");
  }
  await lockRow(db, { taskId, workspaceId, version: latest.version, memberId, at: now });
  await recordChange(db, workspaceId, "task", taskId);
  return { version: latest.version };
}
