import type { Question } from "../domain/question";
import { recordChange } from "../store/changes";
import { closeCheckpoint, closedUnanswered, openCheckpointsOf, questionsOf } from "../store/checkpoints";
import { forgetAsked } from "../store/readings";
import { findPause, resumeRow } from "../store/workstreams";
import type { Context } from "./context";
import { keysOf } from "./open-checkpoint";

/**
 * Closes what is asked about nothing but whether this task is done: a sign-off says so. What Leeway had paused for such a question
 * goes on, unless another question still holds it.
 */
export async function settleDoneQuestions({ db, caller, now }: Context, taskId: string): Promise<void> {
  const { workspaceId } = caller;
  const open = await openCheckpointsOf(db, workspaceId);
  const settled = open.filter((checkpoint) => asksOnlyIfDone(questionsOf(checkpoint), taskId));
  if (settled.length === 0) return;

  const resumed = new Set<string>();
  for (const { id: checkpointId, questions } of settled) {
    const closure = { checkpointId, workspaceId, memberId: null, at: now, finalAt: now, answers: [] };
    if (!(await closeCheckpoint(db, closure))) continue;
    for (const workstreamId of pausedFor(questionsOf({ questions }))) resumed.add(workstreamId);
    await recordChange(db, workspaceId, "checkpoint", checkpointId);
  }

  const waiting = open.filter((checkpoint) => !settled.includes(checkpoint));
  const held = new Set(waiting.flatMap((checkpoint) => pausedFor(questionsOf(checkpoint))));
  for (const workstreamId of resumed) if (!held.has(workstreamId)) await resume({ db, caller }, workstreamId);
  await recordChange(db, workspaceId, "board");
}

/** The sign-off that settled them is taken back: what was asked then is asked again, as soon as the runs are read anew. */
export async function askAgainIfDone({ db, caller }: Context, taskId: string, signedOffAt: Date): Promise<void> {
  const { workspaceId } = caller;
  const closed = (await closedUnanswered(db, workspaceId, signedOffAt)).map(questionsOf);
  const settled = closed.filter((questions) => asksOnlyIfDone(questions, taskId));
  await forgetAsked(db, workspaceId, settled.flat().flatMap(keysOf));
}

function asksOnlyIfDone(questions: Question[], taskId: string): boolean {
  return questions.length > 0 && questions.every((question) => asksIfDone(question, taskId));
}

function asksIfDone({ kind, taskId, also }: Question, signedOff: string): boolean {
  const kinds = [kind, ...(also ?? []).map((other) => other.kind)];
  return taskId === signedOff && kinds.every((each) => each === "done-without-evidence");
}

/** The streams that an answer to these would resume. */
function pausedFor(questions: Question[]): string[] {
  const effects = questions.flatMap(({ options }) => options.flatMap((option) => option.effects));
  return effects.flatMap((effect) => (effect.type === "resume-stream" ? [effect.workstreamId] : []));
}

/** A pause of a person's is theirs to end. */
async function resume({ db, caller }: Pick<Context, "db" | "caller">, workstreamId: string): Promise<void> {
  const pause = await findPause(db, workstreamId);
  if (pause?.memberId !== null) return;
  await resumeRow(db, workstreamId);
  await recordChange(db, caller.workspaceId, "stream", workstreamId);
}
