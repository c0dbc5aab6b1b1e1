import { DomainError } from "../domain/domain-error";
import type { CommandRun, RunDetail } from "../domain/run";
import { latestCommands } from "../store/event-search";
import { openReadings } from "../store/readings";
import { findRun, type PlacedRun } from "../store/runs";
import type { Context } from "./context";
import { filesTouched } from "./files-touched";
import { verdictsOfRun } from "./judged-criteria";
import { readingSummary } from "./reading-summary";
import { runStanding } from "./run-standing";
import { runSummary } from "./run-summary";
import { taskOf } from "./run-view";

const MOST_COMMANDS = 200;

export async function showRun({ db, caller }: Context, { id }: { id: string }): Promise<RunDetail> {
  const run = await findRun(db, caller.workspaceId, id);
  if (!run) throw new DomainError("NOT_FOUND", "This run does not exist");

  const task = taskOf(run);
  const [files, commands, readings, verdicts] = await Promise.all([
    filesTouched(db, run),
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
    filesTouched: files,
    commands: commands.map(
      ({ id: eventId, at, command }): CommandRun => ({ ...command, eventId, at: at.toISOString() }),
    ),
    commandCount: run.commandCount,
    failedCount: run.failedCount,
    readings: readings.filter(({ runIds }) => runIds.includes(run.id)).map(readingSummary),
    standing: run.state === "done" ? await runStanding(db, run) : null,
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
