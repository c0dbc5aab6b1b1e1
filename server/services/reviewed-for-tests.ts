import type { Database } from "../store/database";
import { circle } from "./circle-for-tests";
import { judgeCriterion } from "./judge-criterion";
import { showReviewPanel } from "./show-review-panel";
import { updateTask } from "./update-task";

/** Minutes after the run, which happens at the machine's own time. */
export const LATER = 60 * 24 * 365 * 10;

/** A run that ran one of two checks after its edit, with a third criterion that only a person can judge. For database tests. */
export async function reviewed(database: Database) {
  const told = await circle(database);
  await updateTask(told.context(0), {
    id: told.taskId,
    criteria: [
      { text: "Tests pass", blocking: true, verify: { kind: "command", command: "npm test", exitCode: 0 } },
      { text: "Limits hold", blocking: true, verify: { kind: "command", command: "npm run limits", exitCode: 0 } },
      { text: "It reads well", blocking: false, verify: { kind: "person" } },
    ],
  });
  await told.edits("src/refund/limit.ts");
  await told.runs("npm test");
  const run = await told.run();
  const panel = () => showReviewPanel(told.context(LATER), { runId: run.id });
  const criterion = async (index: number) => (await panel()).criteria[index]?.criterionId ?? "";
  return {
    ...told,
    runId: run.id,
    panel,
    criterion,
    ends: () => told.endsTurn("It is done."),
    judges: async (index: number, verdict: "met" | "not-met" | "inconclusive", note?: string, minute = LATER) =>
      judgeCriterion(told.context(minute), { runId: run.id, criterionId: await criterion(index), verdict, note }),
  };
}
