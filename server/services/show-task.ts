import { DomainError } from "../domain/domain-error";
import { effectiveScope } from "../domain/effective-scope";
import type { TaskDetail } from "../domain/screens";
import { ClosedState, TaskContent, TaskState } from "../domain/task";
import { openReadings } from "../store/readings";
import { listRuns } from "../store/runs";
import { listExceptions } from "../store/scope-exceptions";
import { findTask } from "../store/tasks";
import { memberNames } from "../store/workspaces";
import { scopeOf } from "../store/workstreams";
import type { Context } from "./context";
import { verdictsOfTask } from "./judged-criteria";
import { readingSummary } from "./reading-summary";
import { runSummary } from "./run-summary";

export async function showTask({ db, caller }: Context, { id }: { id: string }): Promise<TaskDetail> {
  const { workspaceId } = caller;
  const task = await findTask(db, workspaceId, id);
  const [latest] = task?.versions ?? [];
  if (!task || !latest) throw new DomainError("NOT_FOUND", "This task does not exist");

  const content = TaskContent.parse(latest.content);
  const signedOff = task.closure?.outcome === "done";
  const [names, runs, readings, exceptions, verdicts] = await Promise.all([
    memberNames(db, workspaceId),
    listRuns(db, { taskId: id }),
    openReadings(db, workspaceId, [task.workstreamId]),
    listExceptions(db, id),
    verdictsOfTask(db, { id, workspaceId, content, signedOff }),
  ]);
  const nameOf = (memberId: string) => names.get(memberId) ?? "someone who left";
  return {
    id,
    workstreamId: task.workstreamId,
    workstreamTitle: task.workstream.title,
    state: TaskState.parse(task.state),
    version: latest.version,
    content,
    effectiveScope: effectiveScope(scopeOf(task.workstream), content.scope),
    lockedAt: task.lock?.at.toISOString() ?? null,
    lockedBy: task.lock ? nameOf(task.lock.memberId) : null,
    lockedVersion: task.lock?.version ?? null,
    versions: task.versions.map(({ version, at, memberId, reason }) => ({
      version,
      at: at.toISOString(),
      by: nameOf(memberId),
      reason,
    })),
    closure: task.closure
      ? {
          outcome: ClosedState.parse(task.closure.outcome),
          reason: task.closure.reason,
          at: task.closure.at.toISOString(),
          by: nameOf(task.closure.memberId),
        }
      : null,
    dependsOn: task.dependsOn.map(({ dependsOn }) => ({ ...dependsOn, state: TaskState.parse(dependsOn.state) })),
    dependents: task.dependents.map(({ task: dependent }) => ({
      ...dependent,
      state: TaskState.parse(dependent.state),
    })),
    exceptions: exceptions.map(({ path, at, memberId }) => ({ path, at: at.toISOString(), by: nameOf(memberId) })),
    runs: runs.map(runSummary),
    readings: readings.filter(({ taskIds }) => taskIds.includes(id)).map(readingSummary),
    verdicts,
  };
}
