import { DomainError } from "../domain/domain-error";
import type { ClosedState } from "../domain/task";
import { recordChange } from "../store/changes";
import { dropUnheardOfTask } from "../store/directives";
import { askToDerive } from "../store/runs";
import { closeRow, findTask, reopenRow } from "../store/tasks";
import type { Context } from "./context";
import { refreshTaskState } from "./refresh-task-state";

export interface EndTask {
  taskId: string;
  outcome: ClosedState;
  reason?: string | undefined;
}

/** Writes that a task is over, and how. */
export async function endTask(context: Context, { taskId, outcome, reason }: EndTask): Promise<void> {
  const { db, caller, now } = context;
  await requireTask(context, taskId);
  await closeRow(db, {
    taskId,
    workspaceId: caller.workspaceId,
    outcome,
    reason: reason ?? null,
    memberId: caller.memberId,
    at: now,
  });
  await settle(context, taskId);
}

export async function reopenTask(context: Context, { taskId }: { taskId: string }): Promise<void> {
  await requireTask(context, taskId);
  await reopenRow(context.db, taskId);
  await settle(context, taskId);
}

async function requireTask({ db, caller }: Context, taskId: string): Promise<void> {
  if (!(await findTask(db, caller.workspaceId, taskId))) throw new DomainError("NOT_FOUND", "This task does not exist");
}

async function settle({ db, caller }: Context, taskId: string): Promise<void> {
  // What was to be mended in the work before is settled once the task is over, and is not said again when it is reopened.
  for (const runId of await dropUnheardOfTask(db, taskId)) await recordChange(db, caller.workspaceId, "run", runId);
  await refreshTaskState(db, taskId);
  await askToDerive(db, { workspaceId: caller.workspaceId, taskId });
  await recordChange(db, caller.workspaceId, "task", taskId);
}
