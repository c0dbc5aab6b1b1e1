import { DomainError } from "../domain/domain-error";
import { recordChange } from "../store/changes";
import { withdrawDirective } from "../store/directives";
import { findReview, reopenReview } from "../store/reviews";
import type { Context } from "./context";
import { reopenTask } from "./end-task";
import { readPlanSignals } from "./read-plan-signals";
import { refreshTaskState } from "./refresh-task-state";
import { askAgainIfDone } from "./settle-done-questions";

/** Undoes a sign-off or a return within its ten seconds: the review is under way again, with its verdicts as they were. */
export async function takeBackReview(context: Context, { reviewId }: { reviewId: string }): Promise<void> {
  const { db, caller, now } = context;
  const { workspaceId } = caller;
  const review = await findReview(db, workspaceId, reviewId);
  if (!review?.conclusion) throw new DomainError("NOT_FOUND", "This review has not ended");
  const { outcome, directiveId, at } = review.conclusion;
  if (!(await reopenReview(db, reviewId, now)))
    throw new DomainError("CONFLICT", "The time to take this back is over: reopen the task instead");
  if (directiveId && !(await withdrawDirective(db, workspaceId, directiveId, now)))
    throw new DomainError("CONFLICT", "The agent has already read it");

  if (outcome === "signed-off") {
    await askAgainIfDone(context, review.taskId, at);
    await reopenTask(context, { taskId: review.taskId });
  } else await refreshTaskState(db, review.taskId);
  await readPlanSignals(db, workspaceId, now);
  await recordChange(db, workspaceId, "task", review.taskId);
  if (review.runId) await recordChange(db, workspaceId, "run", review.runId);
}
