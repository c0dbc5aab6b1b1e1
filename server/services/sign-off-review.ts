import { TAKE_BACK_MS } from "../domain/directive";
import { DomainError } from "../domain/domain-error";
import { missingForSignOff } from "../domain/missing-for-sign-off";
import type { SignOff } from "../domain/review";
import { recordChange } from "../store/changes";
import { concludeReview, openReview } from "../store/reviews";
import type { Context } from "./context";
import { endTask } from "./end-task";
import { readPlanSignals } from "./read-plan-signals";
import { reviewRecord } from "./review-record";
import { reviewStanding } from "./review-standing";
import { settleDoneQuestions } from "./settle-done-questions";

/** Signs a task off as done, once every blocking criterion is judged met or waived. Refused with what is missing. */
export async function signOffReview(context: Context, input: SignOff): Promise<{ reviewId: string; finalAt: string }> {
  const { db, caller, now } = context;
  const { workspaceId, memberId } = caller;
  const { task, run, version, criteria, review } = await reviewStanding(db, workspaceId, input);
  if (task.closure) throw new DomainError("CONFLICT", "Someone has already closed this task");
  const missing = missingForSignOff(criteria);
  if (missing.length > 0) throw new DomainError("BAD_REQUEST", `This cannot be signed off yet: ${missing.join("; ")}`);

  const words = input.words || null;
  const finalAt = caller.via === "key" ? now : new Date(now.getTime() + TAKE_BACK_MS);
  const by = { workspaceId, memberId };
  const reviewId = await openReview(
    db,
    { ...by, taskId: task.id, runId: run?.id ?? null, version, openedAt: now },
    review,
  );
  const record = reviewRecord(criteria);
  const first = await concludeReview(db, {
    ...by,
    reviewId,
    outcome: "signed-off",
    at: now,
    finalAt,
    words,
    record,
    directiveId: null,
  });
  if (!first) throw new DomainError("CONFLICT", "Someone has just ended this review: load the page again");
  // Before the task's own rows, as an answer does it, so that neither waits for the other.
  await settleDoneQuestions(context, task.id);
  await endTask(context, { taskId: task.id, outcome: "done", reason: words ?? undefined });
  if (run) await recordChange(db, workspaceId, "run", run.id);
  await readPlanSignals(db, workspaceId, now);
  return { reviewId, finalAt: finalAt.toISOString() };
}
