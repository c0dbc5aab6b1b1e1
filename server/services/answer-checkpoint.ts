import { TAKE_BACK_MS } from "../domain/directive";
import { DomainError } from "../domain/domain-error";
import { effectsOf } from "../domain/effects-of";
import { openQuestions } from "../domain/open-questions";
import type { AnswerCheckpoint } from "../domain/question";
import { recordChange } from "../store/changes";
import { closeCheckpoint, findCheckpoint, questionsOf } from "../store/checkpoints";
import { type Applied, applyEffects } from "./apply-effects";
import type { Context } from "./context";

/** Closes the checkpoint and leaves what was decided where the agent will collect it. */
export async function answerCheckpoint(
  context: Context,
  input: AnswerCheckpoint,
): Promise<Applied & { finalAt: string }> {
  const { db, caller, now } = context;
  const checkpoint = await findCheckpoint(db, caller.workspaceId, input.checkpointId);
  if (!checkpoint) throw new DomainError("NOT_FOUND", "This checkpoint no longer exists");

  const questions = questionsOf(checkpoint);
  const [open] = openQuestions(questions, input.answers);
  if (open) throw new DomainError("BAD_REQUEST", `Still open: “${open.text}” Choose one of its options`);
  const stray = input.answers.find(({ questionId }) => !questions.some(({ id }) => id === questionId));
  if (stray)
    throw new DomainError("BAD_REQUEST", "One answer belongs to no question of this checkpoint: load it again");

  const finalAt = caller.via === "key" ? now : new Date(now.getTime() + TAKE_BACK_MS);
  const { workspaceId, memberId } = caller;
  const closed = await closeCheckpoint(db, {
    checkpointId: checkpoint.id,
    workspaceId,
    memberId,
    at: now,
    finalAt,
    answers: input.answers,
  });
  if (!closed) throw new DomainError("CONFLICT", "Someone has already answered this checkpoint");

  const applied = await applyEffects(context, checkpoint.id, finalAt, effectsOf(questions, input.answers));
  await recordChange(db, workspaceId, "checkpoint", checkpoint.id);
  await recordChange(db, workspaceId, "board");
  return { ...applied, finalAt: finalAt.toISOString() };
}
