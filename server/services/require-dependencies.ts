import { closesCircle } from "../domain/dependency-circle";
import { DomainError } from "../domain/domain-error";
import type { Db } from "../store/database";
import { allDependencies, countTasks } from "../store/tasks";

/** Refuses dependencies on tasks that are not there, and ones that would make a task wait for itself. */
export async function requireDependencies(
  db: Db,
  workspaceId: string,
  taskId: string,
  dependsOn: string[],
): Promise<void> {
  const wanted = [...new Set(dependsOn)];
  if (wanted.length === 0) return;
  if ((await countTasks(db, workspaceId, wanted)) !== wanted.length)
    throw new DomainError("NOT_FOUND", "A task this one depends on does not exist");
  if (closesCircle(taskId, wanted, await allDependencies(db, workspaceId))) {
    throw new DomainError(
      "BAD_REQUEST",
      "These dependencies form a circle: the task would wait for itself. Leave one of them out",
    );
  }
}
