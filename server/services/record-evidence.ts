import { namedCriteria } from "../domain/criterion-id";
import { DomainError } from "../domain/domain-error";
import { TaskContent } from "../domain/task";
import type { CriterionVerdict } from "../domain/verdict";
import type { RecordEvidence } from "../domain/verification-result";
import { redactDeep } from "../redaction/redact-deep";
import { recordChange } from "../store/changes";
import { addEvidence } from "../store/criterion-evidence";
import { askToDerive } from "../store/runs";
import { findTask } from "../store/tasks";
import type { Context } from "./context";
import { verdictsOfTask } from "./judged-criteria";

/** Keeps what a check of the criteria found where the code is, and gives back the verdicts that follow. */
export async function recordEvidence(
  { db, caller, now }: Context,
  { taskId, results }: RecordEvidence,
): Promise<{ verdicts: CriterionVerdict[] }> {
  const { workspaceId, memberId } = caller;
  const task = await findTask(db, workspaceId, taskId);
  const [latest] = task?.versions ?? [];
  if (!task || !latest) throw new DomainError("NOT_FOUND", "This task does not exist");

  const content = TaskContent.parse(latest.content);
  const known = new Set(namedCriteria(content.criteria).map(({ id }) => id));
  if (results.some(({ criterionId }) => !known.has(criterionId)))
    throw new DomainError("CONFLICT", "The definition of done has changed meanwhile: run leeway verify again");

  await addEvidence(db, { workspaceId, taskId, memberId, at: now }, redactDeep(results));
  await askToDerive(db, { workspaceId, taskId });
  await recordChange(db, workspaceId, "task", taskId);
  const signedOff = task.closure?.outcome === "done";
  return { verdicts: await verdictsOfTask(db, { id: taskId, workspaceId, content, signedOff }) };
}
