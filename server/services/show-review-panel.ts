import { AGENT_LABEL } from "../domain/agent-label";
import { AgentName } from "../domain/agent-name";
import { failureReasons } from "../domain/failure-reason";
import { giveBackWords } from "../domain/give-back-words";
import { lessonsOf } from "../domain/lessons-of";
import { isLive } from "../domain/live-states";
import { missingForSignOff } from "../domain/missing-for-sign-off";
import { type Judged, ReviewOutcome } from "../domain/review";
import type { ReviewPanel } from "../domain/review-panel";
import { RunState } from "../domain/run";
import { ClosedState } from "../domain/task";
import { listDirectives, whoStopped } from "../store/directives";
import { openReadings } from "../store/readings";
import { runsSetAside } from "../store/reviews";
import { newestChoice } from "../store/run-choices";
import { listRuns } from "../store/runs";
import type { Context } from "./context";
import { directiveView } from "./directive-view";
import { doneMemoryOf } from "./judged-criteria";
import { readingSummary } from "./reading-summary";
import { type ReviewStanding, reviewStanding } from "./review-standing";
import { reviewSummary } from "./review-summary";

/** The definition of done with the evidence for each criterion, what people said, and what can be done next. */
export async function showReviewPanel(context: Context, judged: Judged): Promise<ReviewPanel> {
  const { db, caller } = context;
  const standing = await reviewStanding(db, caller.workspaceId, judged);
  const { task, version, run, criteria, review, reviews, nameOf } = standing;
  const failures = task.closure ? [] : await failuresOf(context, standing);
  const agent = run ? AGENT_LABEL[AgentName.parse(run.agent)] : "";
  return {
    taskId: task.id,
    taskTitle: task.title,
    taskVersion: version,
    locked: task.lock && {
      version: task.lock.version,
      at: task.lock.at.toISOString(),
      by: nameOf(task.lock.memberId),
    },
    closure: task.closure && {
      outcome: ClosedState.parse(task.closure.outcome),
      reason: task.closure.reason,
      at: task.closure.at.toISOString(),
      by: nameOf(task.closure.memberId),
    },
    run: run && {
      id: run.id,
      agent: AgentName.parse(run.agent),
      state: RunState.parse(run.state),
      title: run.title ?? run.externalId,
      imported: run.imported,
      demo: run.workspace.demo !== null,
    },
    toCompare: await toCompare(context, standing),
    criteria,
    review: review && { id: review.id, openedAt: review.openedAt.toISOString(), by: nameOf(review.memberId) },
    missing: missingForSignOff(criteria),
    words: giveBackWords(criteria, ""),
    givenBack: await givenBackOf(context, standing),
    choice: await choiceOf(context, standing),
    handedTo: handedTo(standing),
    past: reviews
      .filter(({ id, conclusion }) => conclusion !== null || id !== review?.id)
      .map((row) => reviewSummary(row, nameOf)),
    failures,
    lessons: lessonsOf(agent, failures, criteria),
  };
}

async function failuresOf({ db, caller }: Context, { run, criteria, nameOf }: ReviewStanding) {
  if (!run) return [];
  const memory = await doneMemoryOf(db, run.id);
  const readings = await openReadings(db, caller.workspaceId);
  const stopper = run.state === "stopped" ? await whoStopped(db, run.id) : null;
  const tokens = run.inputTokens + run.outputTokens + run.cacheReadTokens + run.cacheWriteTokens;
  return failureReasons({
    agent: AGENT_LABEL[AgentName.parse(run.agent)],
    state: RunState.parse(run.state),
    claimed: memory?.claim !== null,
    files: memory?.work.edits.length ?? 0,
    tokens: run.usageCount === 0 ? null : Number(tokens),
    costUsd: run.costUsd === null ? null : Number(run.costUsd),
    stoppedBy: stopper && nameOf(stopper),
    readings: readings.filter(({ runIds }) => runIds.includes(run.id)).map(readingSummary),
    criteria,
  });
}

/** Given back, and the agent has not gone on since. */
async function givenBackOf(
  { db, now }: Context,
  { reviews, run, nameOf }: ReviewStanding,
): Promise<ReviewPanel["givenBack"]> {
  const [newest] = reviews.filter(({ conclusion }) => conclusion !== null);
  const ended = newest?.conclusion;
  if (!run || !newest || ended?.outcome !== ReviewOutcome.enum["given-back"] || run.lastEventAt > ended.at) return null;
  const [directive] = ended.directiveId ? await listDirectives(db, { id: ended.directiveId }) : [];
  // Its words were taken back before they left: nothing was asked of the agent.
  if (ended.directiveId && !directive) return null;
  return {
    reviewId: newest.id,
    at: ended.at.toISOString(),
    by: nameOf(ended.memberId),
    words: ended.words,
    directive: directive ? await directiveView(db, directive, now) : null,
  };
}

async function toCompare({ db }: Context, { task }: ReviewStanding): Promise<string[]> {
  if (task.closure) return [];
  const aside = await runsSetAside(db, [task.id]);
  const runs = await listRuns(db, { taskId: task.id });
  return runs.filter(({ id, state }) => !isLive(state) && !aside.has(id)).map(({ id }) => id);
}

async function choiceOf({ db }: Context, { task, run }: ReviewStanding): Promise<ReviewPanel["choice"]> {
  const choice = run && (await newestChoice(db, task.id));
  if (!choice || (choice.runId !== run.id && !choice.notChosen.includes(run.id))) return null;
  const { id, number, title } = choice.decision;
  return { chosen: choice.runId === run.id, runId: choice.runId, decision: { id, number, title } };
}

function handedTo({ task: { handover }, nameOf }: ReviewStanding): ReviewPanel["handedTo"] {
  if (!handover) return null;
  const { toId, memberId, at, words } = handover;
  return { id: toId, name: nameOf(toId), by: nameOf(memberId), at: at.toISOString(), words };
}
