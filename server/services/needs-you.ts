import { AGENT_LABEL } from "../domain/agent-label";
import { AgentName } from "../domain/agent-name";
import type { BoardStream, NeedsYou } from "../domain/board";
import { counted } from "../domain/counted";
import { PAUSED_AFTER_MS } from "../domain/escalation";
import { Severity } from "../domain/reading";
import { TaskContent } from "../domain/task";
import { type CheckpointRow, questionsOf } from "../store/checkpoints";
import type { undeliveredDirectives } from "../store/directives";
import type { ListedRun } from "../store/runs";
import { keysOf } from "./open-checkpoint";
import type { TaskToReview } from "./people-loads";
import type { ReadingRow } from "./reading-summary";

interface Standing {
  streams: BoardStream[];
  checkpoints: CheckpointRow[];
  readings: ReadingRow[];
  runs: ListedRun[];
  undelivered: Undelivered[];
  reviews: TaskToReview[];
}

type Undelivered = Awaited<ReturnType<typeof undeliveredDirectives>>[number];

/** What waits for a person, ranked: what is asked now before what can wait for the next checkpoint, then severity, then age. */
export function needsYou({ streams, checkpoints, readings, runs, undelivered, reviews }: Standing): NeedsYou[] {
  const asked = new Set(checkpoints.flatMap((checkpoint) => questionsOf(checkpoint).flatMap(keysOf)));
  const held = new Set(checkpoints.flatMap(({ permission }) => permission?.runId ?? []));
  const waiting = runs.filter(({ id, state, imported }) => state === "waiting" && !imported && !held.has(id));
  const entries = [
    ...checkpoints.map((checkpoint) => fromCheckpoint(checkpoint, runs)),
    ...waiting
      .filter(({ id }) => !readings.some((reading) => asked.has(reading.key) && isWaitOf(reading, id)))
      .map(fromWaitingRun),
    ...undelivered.map(fromDirective),
    ...readings
      .filter(
        (reading) =>
          reading.severity >= 2 && !asked.has(reading.key) && !waiting.some(({ id }) => isWaitOf(reading, id)),
      )
      .map((reading) => fromReading(reading, streams, runs)),
    ...reviews.map(fromReview),
  ];
  return entries.sort(
    (one, other) => rank(one) - rank(other) || other.severity - one.severity || one.since.localeCompare(other.since),
  );
}

/** A waiting run is told of once: by its question, or by itself. */
function isWaitOf({ kind, runIds }: ReadingRow, runId: string): boolean {
  return kind === "waiting-on-human" && runIds.includes(runId);
}

function rank({ when }: NeedsYou): number {
  return when === "now" ? 0 : 1;
}

/** What one run works at, by the name people gave it; null where it is about several, or about none. */
function workOf(runIds: (string | undefined)[], runs: ListedRun[]): string | null {
  const [only, ...others] = new Set(runIds);
  const run = others.length === 0 ? runs.find(({ id }) => id === only) : undefined;
  return run?.task?.title ?? run?.title ?? null;
}

function fromCheckpoint(checkpoint: CheckpointRow, runs: ListedRun[]): NeedsYou {
  const questions = questionsOf(checkpoint);
  const severity = Math.max(1, ...questions.map((question) => question.severity ?? 1));
  return {
    id: `checkpoint-${checkpoint.id}`,
    severity: Severity.parse(severity),
    streamTitle: checkpoint.workstream?.title ?? null,
    about: workOf(
      questions.map(({ runId }) => runId),
      runs,
    ),
    reason: `${checkpoint.reason}${waitedFor(checkpoint)}`,
    evidence: questions[0]?.object ?? null,
    href: `/checkpoints/${checkpoint.id}`,
    action: questions.length === 1 ? "Answer" : `Answer ${counted(questions.length, "question")}`,
    since: checkpoint.openedAt.toISOString(),
    when: "now",
  };
}

/** What its waiting has led to so far. */
function waitedFor({ reason, kind, heldAt, pausedAt, openedAt }: CheckpointRow): string {
  const end = /[.?!]$/.test(reason) ? "" : ".";
  const waited = pausedAt !== null && pausedAt.getTime() - openedAt.getTime() >= PAUSED_AFTER_MS;
  if (waited) return `${end} Unanswered for an hour: ${kind === "whole" ? "its streams are" : "the stream is"} paused`;
  return heldAt === null ? "" : `${end} Unanswered for 20 min: the agent is told to leave it alone`;
}

function fromWaitingRun(run: ListedRun): NeedsYou {
  return {
    id: `run-${run.id}`,
    severity: 2,
    streamTitle: run.workstream?.title ?? null,
    about: null,
    reason: `${run.task?.title ?? run.title ?? run.externalId} waits for an answer`,
    evidence: run.lastAction,
    href: `/runs/${run.id}`,
    action: "Look",
    since: run.lastEventAt.toISOString(),
    when: "now",
  };
}

function fromDirective({ id, runId, text, deliverableAt, checkpointId, run }: Undelivered): NeedsYou {
  const agent = AGENT_LABEL[AgentName.parse(run.agent)];
  const over = run.state !== "running" && run.state !== "waiting";
  return {
    id: `directive-${id}`,
    severity: 2,
    streamTitle: run.workstream?.title ?? null,
    about: run.title,
    reason: over
      ? `${agent} ended its turn before your words could reach it. They wait for its next event`
      : `Your words to ${agent} have not left: it has not reported since`,
    evidence: text,
    href: checkpointId ? `/checkpoints/${checkpointId}` : `/runs/${runId}`,
    action: "Look",
    since: deliverableAt.toISOString(),
    when: "now",
  };
}

function fromReading(reading: ReadingRow, streams: BoardStream[], runs: ListedRun[]): NeedsYou {
  const stream = streams.find(({ id }) => reading.workstreamIds.includes(id));
  return {
    id: `reading-${reading.id}`,
    severity: Severity.parse(reading.severity),
    streamTitle: stream?.title ?? null,
    about: workOf(reading.runIds, runs),
    reason: reading.summary,
    evidence: null,
    href: hrefOf(reading, stream?.id),
    action: reading.kind === "review-debt" ? "Review" : "Look",
    since: reading.openedAt.toISOString(),
    when: "next-checkpoint",
  };
}

function hrefOf({ kind, runIds: [runId] }: ReadingRow, streamId: string | undefined): string {
  if (kind === "review-debt") return "/reviews";
  return runId ? `/runs/${runId}` : `/streams/${streamId ?? ""}`;
}

function fromReview({ task, runId, lines, files, since }: TaskToReview): NeedsYou {
  const [version] = task.versions;
  const criteria = version ? TaskContent.parse(version.content).criteria.length : 0;
  return {
    id: `task-${task.id}`,
    severity: 1,
    streamTitle: task.workstream.title,
    about: null,
    reason: `${task.title} is to be judged: ${counted(criteria, "criterion", "criteria")}`,
    evidence: `${counted(lines, "line")} in ${counted(files, "file")}`,
    href: runId ? `/runs/${runId}` : `/tasks/${task.id}`,
    action: "Review",
    since: since.toISOString(),
    when: "next-checkpoint",
  };
}
