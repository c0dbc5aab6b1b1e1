import { DomainError } from "../domain/domain-error";
import { DRIFT_LINE_MS, driftLine } from "../domain/drift-line";
import { nextCheckpoint } from "../domain/next-checkpoint";
import type { StreamDetail } from "../domain/screens";
import { TaskContent, TaskState } from "../domain/task";
import { listCheckpoints } from "../store/checkpoints";
import { consequencesOf } from "../store/consequences";
import { listDecisionRows } from "../store/decisions";
import { pastReadings, readingsSince } from "../store/readings";
import { listRuns } from "../store/runs";
import { foldersOf } from "../store/waiting-runs";
import { memberNames } from "../store/workspaces";
import { cadenceOf, listWorkstreams, scopeOf } from "../store/workstreams";
import { checkpointSummary } from "./checkpoint-summary";
import type { Context } from "./context";
import { paceOf } from "./pace-of";
import { readingSummary } from "./reading-summary";
import { runSummary } from "./run-summary";

export async function showStream({ db, caller, now }: Context, { id }: { id: string }): Promise<StreamDetail> {
  const { workspaceId } = caller;
  const stream = (await listWorkstreams(db, workspaceId)).find((candidate) => candidate.id === id);
  if (!stream) throw new DomainError("NOT_FOUND", "This stream does not exist");

  const [runs, lately, past, checkpoints, decisions, folders, names] = await Promise.all([
    listRuns(db, { workstreamId: id }),
    readingsSince(db, workspaceId, new Date(now.getTime() - DRIFT_LINE_MS), id),
    pastReadings(db, workspaceId, id),
    listCheckpoints(db, { workspaceId, workstreamId: id }, 50),
    listDecisionRows(db, { workspaceId, OR: [{ workstreamIds: { has: id } }, { workstreamIds: { isEmpty: true } }] }),
    foldersOf(db, id),
    memberNames(db, workspaceId),
  ]);
  const led = await consequencesOf(
    db,
    checkpoints.map((checkpoint) => checkpoint.id),
  );
  const cadence = cadenceOf(stream);
  return {
    id,
    title: stream.title,
    intent: stream.intent,
    owner: stream.owner,
    repository: { remote: stream.repositoryRemote, path: stream.repositoryPath },
    branch: stream.branch,
    scope: scopeOf(stream),
    cadence,
    pausedSince: stream.pause?.at.toISOString() ?? null,
    pausedBecause: stream.pause?.reason ?? null,
    nextCheckpointAt: stream.pause ? null : nextCheckpoint(cadence, await paceOf(db, stream), now).toISOString(),
    tasks: stream.tasks.map(taskLine),
    runs: runs.map(runSummary),
    readings: lately.filter(({ clearedAt }) => clearedAt === null).map(readingSummary),
    pastReadings: past.map((row) => ({ ...readingSummary(row), clearedAt: (row.clearedAt ?? now).toISOString() })),
    checkpoints: checkpoints.map((checkpoint) => checkpointSummary(checkpoint, names, led)),
    decisions: decisions.map(({ id: decisionId, number, title, at }) => ({
      id: decisionId,
      number,
      title,
      at: at.toISOString(),
    })),
    drift: driftLine(lately, now),
    folders,
  };
}

function taskLine(
  task: Awaited<ReturnType<typeof listWorkstreams>>[number]["tasks"][number],
): StreamDetail["tasks"][number] {
  const [version] = task.versions;
  return {
    id: task.id,
    title: task.title,
    state: TaskState.parse(task.state),
    criteria: version ? TaskContent.parse(version.content).criteria.length : 0,
    locked: task.lock !== null,
  };
}
