import { AGENT_LABEL } from "../domain/agent-label";
import { AgentName } from "../domain/agent-name";
import type { BoardStream, NeedsYou } from "../domain/board";
import { counted } from "../domain/counted";
import { Severity } from "../domain/reading";
import { type CheckpointRow, questionsOf } from "../store/checkpoints";
import type { undeliveredDirectives } from "../store/directives";
import type { ListedRun } from "../store/runs";
import type { ReadingRow } from "./reading-summary";

interface Standing {
  streams: BoardStream[];
  checkpoints: CheckpointRow[];
  readings: ReadingRow[];
  runs: ListedRun[];
  undelivered: Undelivered[];
}

type Undelivered = Awaited<ReturnType<typeof undeliveredDirectives>>[number];

/** What waits for a person, ranked: what is asked now before what can wait for the next checkpoint, then severity, then age. */
export function needsYou({ streams, checkpoints, readings, runs, undelivered }: Standing): NeedsYou[] {
  const asked = new Set(
    checkpoints.flatMap((checkpoint) => questionsOf(checkpoint).flatMap(({ readingKey }) => readingKey ?? [])),
  );
  const entries = [
    ...checkpoints.map(fromCheckpoint),
    ...runs.filter(({ state, imported }) => state === "waiting" && !imported).map(fromWaitingRun),
    ...undelivered.map(fromDirective),
    ...readings
      .filter(({ key, severity }) => severity >= 2 && !asked.has(key))
      .map((reading) => fromReading(reading, streams)),
    ...streams.flatMap((stream) =>
      stream.tasks.filter(({ state }) => state === "in-review").map((task) => fromTask(task, stream)),
    ),
  ];
  return entries.sort(
    (one, other) => rank(one) - rank(other) || other.severity - one.severity || one.since.localeCompare(other.since),
  );
}

function rank({ when }: NeedsYou): number {
  return when === "now" ? 0 : 1;
}

function fromCheckpoint(checkpoint: CheckpointRow): NeedsYou {
  const questions = questionsOf(checkpoint);
  const severity = Math.max(1, ...questions.map((question) => question.severity ?? 1));
  return {
    id: `checkpoint-${checkpoint.id}`,
    severity: Severity.parse(severity),
    streamTitle: checkpoint.workstream?.title ?? null,
    reason: checkpoint.reason,
    evidence: questions[0]?.object ?? null,
    href: `/checkpoints/${checkpoint.id}`,
    action: questions.length === 1 ? "Answer" : `Answer ${counted(questions.length, "question")}`,
    since: checkpoint.openedAt.toISOString(),
    when: "now",
  };
}

function fromWaitingRun(run: ListedRun): NeedsYou {
  return {
    id: `run-${run.id}`,
    severity: 2,
    streamTitle: run.workstream?.title ?? null,
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

function fromReading(reading: ReadingRow, streams: BoardStream[]): NeedsYou {
  const stream = streams.find(({ id }) => reading.workstreamIds.includes(id));
  const [runId] = reading.runIds;
  return {
    id: `reading-${reading.id}`,
    severity: Severity.parse(reading.severity),
    streamTitle: stream?.title ?? null,
    reason: reading.summary,
    evidence: null,
    href: runId ? `/runs/${runId}` : `/streams/${stream?.id ?? ""}`,
    action: "Look",
    since: reading.openedAt.toISOString(),
    when: "next-checkpoint",
  };
}

function fromTask(task: BoardStream["tasks"][number], stream: BoardStream): NeedsYou {
  const run = stream.runs.find(({ taskId }) => taskId === task.id);
  return {
    id: `task-${task.id}`,
    severity: 1,
    streamTitle: stream.title,
    reason: `${task.title} is to be judged: ${counted(task.criteria, "criterion", "criteria")}`,
    evidence: null,
    href: `/tasks/${task.id}`,
    action: "Judge",
    since: run?.lastEventAt ?? new Date(0).toISOString(),
    when: "next-checkpoint",
  };
}
