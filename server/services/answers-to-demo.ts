import type { Answer, Question } from "../domain/question";
import { openCheckpointsOf, questionsOf } from "../store/checkpoints";
import { answerCheckpoint } from "./answer-checkpoint";
import type { Context } from "./context";

/** Answers what is open about a stream: each question as its kind is answered in the story, else with its first option. */
export async function answersToDemo(
  context: Context,
  workstreamId: string,
  choose: Record<string, string>,
): Promise<void> {
  for (const checkpoint of await openCheckpointsOf(context.db, context.caller.workspaceId, workstreamId)) {
    const answers = questionsOf(checkpoint).map((question) => answerTo(question, choose[question.kind]));
    await answerCheckpoint(context, { checkpointId: checkpoint.id, answers });
  }
}

function answerTo({ id, type, options, rows }: Question, wanted: string | undefined): Answer {
  const option = options.find((each) => each.id === wanted) ?? options[0];
  if (!option) throw new Error("A question without options cannot be answered");
  return {
    questionId: id,
    optionIds: type === "matrix" ? [] : [option.id],
    ...(type === "matrix" ? { rows: Object.fromEntries((rows ?? []).map((row) => [row.id, option.id])) } : {}),
    ...(type === "reason" ? { text: "As we agreed when we planned it." } : {}),
  };
}
