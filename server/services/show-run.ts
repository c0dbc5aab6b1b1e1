import { DomainError } from "../domain/domain-error";
import { effectiveScope } from "../domain/effective-scope";
import { pathInRepository } from "../domain/path-in-repository";
import type { CommandRun, FileTouched, RunDetail } from "../domain/run";
import { placeInScope } from "../domain/scope";
import { TaskContent } from "../domain/task";
import { latestCommands } from "../store/event-search";
import { openReadings } from "../store/readings";
import { filesOfRun } from "../store/run-files";
import { findRun, type PlacedRun } from "../store/runs";
import { scopeOf } from "../store/workstreams";
import type { Context } from "./context";
import { verdictsOfRun } from "./judged-criteria";
import { readingSummary } from "./reading-summary";
import { rootOf } from "./root-of";
import { runSummary } from "./run-summary";
import { taskOf } from "./run-view";

const MOST_COMMANDS = 200;

export async function showRun({ db, caller }: Context, { id }: { id: string }): Promise<RunDetail> {
  const run = await findRun(db, caller.workspaceId, id);
  if (!run) throw new DomainError("NOT_FOUND", "This run does not exist");

  const task = taskOf(run);
  const [files, commands, readings, verdicts] = await Promise.all([
    filesOfRun(db, run.id),
    latestCommands(db, run.id, MOST_COMMANDS),
    openReadings(db, run.workspaceId),
    task ? verdictsOfRun(db, run, task) : [],
  ]);
  return {
    ...runSummary(run),
    agentVersion: run.agentVersion,
    remote: run.remote,
    placedBy: run.placedBy,
    workstreamTitle: run.workstream?.title ?? null,
    tokenUse: run.usageCount === 0 ? null : tokenUse(run),
    filesTouched: files.map((file) => ({ ...file, lastAt: file.lastAt.toISOString(), place: placeOf(run, file.path) })),
    commands: commands.map(
      ({ id: eventId, at, command }): CommandRun => ({ ...command, eventId, at: at.toISOString() }),
    ),
    commandCount: run.commandCount,
    failedCount: run.failedCount,
    readings: readings.filter(({ runIds }) => runIds.includes(run.id)).map(readingSummary),
    verdicts,
  };
}

function tokenUse(run: PlacedRun): RunDetail["tokenUse"] {
  return {
    input: Number(run.inputTokens),
    output: Number(run.outputTokens),
    cacheRead: Number(run.cacheReadTokens),
    cacheWrite: Number(run.cacheWriteTokens),
  };
}

/** Stored paths are told from the run's folder; the scope's from the stream's. What lies outside the repository has no place in it. */
function placeOf(run: PlacedRun, path: string): FileTouched["place"] {
  if (!run.workstream) return "unscoped";
  const full = path.startsWith("/") || run.cwd === null ? path : `${run.cwd}/${path}`;
  const inside = pathInRepository(full, rootOf(run));
  const [version] = run.task?.versions ?? [];
  const scope = effectiveScope(scopeOf(run.workstream), version ? TaskContent.parse(version.content).scope : undefined);
  return inside === null ? "ignored" : placeInScope(scope, inside);
}
