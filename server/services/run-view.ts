import { AGENT_LABEL } from "../domain/agent-label";
import { AgentName } from "../domain/agent-name";
import { effectiveScope } from "../domain/effective-scope";
import { liesIn } from "../domain/path-in-repository";
import { EMPTY_SCOPE, Scope } from "../domain/scope";
import { TaskContent } from "../domain/task";
import type { RunView } from "../signals/signal";
import type { Db } from "../store/database";
import type { PlacedRun } from "../store/runs";
import { exceptionPaths } from "../store/scope-exceptions";

/** A run's place in the plan as signals see it; null while it has none, since there is nothing to drift from. */
export async function runView(db: Db, run: PlacedRun): Promise<RunView | null> {
  if (!run.workstream) return null;
  const [version] = run.task?.versions ?? [];
  const content = version ? TaskContent.parse(version.content) : null;

  return {
    runId: run.id,
    runTitle: run.title ?? run.externalId,
    agent: AGENT_LABEL[AgentName.parse(run.agent)],
    root: rootOf(run),
    live: run.state === "running" || run.state === "waiting",
    stream: { id: run.workstream.id, title: run.workstream.title, intent: run.workstream.intent },
    task: run.task && version ? { id: run.task.id, title: run.task.title, version: version.version } : null,
    scope: effectiveScope(Scope.catch(EMPTY_SCOPE).parse(run.workstream.scope), content?.scope),
    exceptions: run.taskId ? await exceptionPaths(db, run.taskId) : [],
  };
}

/** Paths are told from the stream's folder where the run works in it; a worktree elsewhere is its own root. */
export function rootOf({ cwd, workstream }: Pick<PlacedRun, "cwd" | "workstream">): string | null {
  const folder = workstream?.repositoryPath ?? null;
  return folder !== null && cwd !== null && liesIn(cwd, folder) ? folder : cwd;
}
