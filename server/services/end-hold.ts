import { releaseWords } from "../domain/escalation";
import type { Question } from "../domain/question";
import { holdsOf, withdrawHolds } from "../store/escalations";
import type { Context } from "./context";
import { sendWords } from "./send-words";

/**
 * Ends what runs were told while nobody answered: what they have not read yet is withdrawn; who has read it and hears nothing
 * else by this answer is told that it is over.
 */
export async function endHold(
  context: Context,
  { id, questions }: { id: string; questions: Question[] },
  answered: { toldRuns: Set<string>; finalAt: Date },
): Promise<void> {
  await withdrawHolds(context.db, id);
  for (const { runId, questionId } of await holdsOf(context.db, id)) {
    const question = questions.find((each) => each.id === questionId);
    if (!question || answered.toldRuns.has(runId)) continue;
    const sent = { runId, purpose: "tell" as const, paths: [], checkpointId: id, questionId };
    await sendWords(context, { ...sent, words: releaseWords(question), deliverableAt: answered.finalAt });
  }
}
