import { DomainError } from "../domain/domain-error";
import { effectiveScope } from "../domain/effective-scope";
import { widenScope } from "../domain/scope";
import { TaskContent } from "../domain/task";
import { recordChange } from "../store/changes";
import { askToDerive } from "../store/runs";
import { addVersion, findTask } from "../store/tasks";
import { scopeOf } from "../store/workstreams";
import { addDecision } from "./add-decision";
import type { Context } from "./context";

/** Lets a task touch more paths: a new version of it, and a decision that says so. Gives back the decision. */
export async function widenTaskScope(
  context: Context,
  checkpointId: string,
  { taskId, paths }: { taskId: string; paths: string[] },
): Promise<string> {
  const { db, caller, now } = context;
  const task = await findTask(db, caller.workspaceId, taskId);
  const [latest] = task?.versions ?? [];
  if (!task || !latest) throw new DomainError("NOT_FOUND", "The task of this question no longer exists");

  const content = TaskContent.parse(latest.content);
  const { allow } = widenScope(effectiveScope(scopeOf(task.workstream), content.scope), paths);
  const { workspaceId, memberId } = caller;
  const reason = `Scope widened at a checkpoint: ${paths.join(", ")}`;
  await addVersion(db, {
    taskId,
    workspaceId,
    version: latest.version + 1,
    content: { ...content, scope: { ...content.scope, allow } },
    reason,
    memberId,
    at: now,
    checkpointId,
  });
  await askToDerive(db, { workspaceId, taskId });
  await recordChange(db, workspaceId, "task", taskId);
  const title = `${task.title} may touch ${paths.length === 1 ? paths[0] : `${paths.length} more files`}`;
  return addDecision(
    context,
    { title: title.slice(0, 200), text: `${reason}.`, rules: [], binds: { workstreamIds: [task.workstreamId] } },
    checkpointId,
  );
}
