import { AgentName } from "../domain/agent-name";
import { type ActivityMinute, RunState, type RunSummary } from "../domain/run";
import type { ListedRun } from "../store/runs";

/** A run's row as lists show it. */
export function runSummary(run: ListedRun): RunSummary {
  const tokens = run.inputTokens + run.outputTokens + run.cacheReadTokens + run.cacheWriteTokens;
  return {
    id: run.id,
    agent: AgentName.parse(run.agent),
    externalId: run.externalId,
    title: run.title ?? run.externalId,
    state: RunState.parse(run.state),
    taskId: run.taskId,
    taskTitle: run.task?.title ?? null,
    workstreamId: run.workstreamId,
    cwd: run.cwd,
    branch: run.branch,
    model: run.model,
    startedAt: run.startedAt.toISOString(),
    lastEventAt: run.lastEventAt.toISOString(),
    lastAction: run.lastAction,
    tokens: run.usageCount === 0 ? null : Number(tokens),
    costUsd: run.costUsd === null ? null : Number(run.costUsd),
    usageComplete: run.usageCount > 0 && run.usageIncomplete === 0,
    events: run.eventCount,
    activity: run.activity as unknown as ActivityMinute[],
    imported: run.imported,
  };
}
