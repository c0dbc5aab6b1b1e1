import { DomainError } from "../domain/domain-error";
import { goalQuestion } from "../domain/goal-question";
import type { Question } from "../domain/question";
import { recordChange } from "../store/changes";
import { createCheckpoint, openCheckpointsOf } from "../store/checkpoints";
import { findWorkstream, listWorkstreams } from "../store/workstreams";
import type { Context } from "./context";
import { questionsOfStream } from "./questions-of-stream";
import { streamStanding } from "./stream-standing";

/** Looks at one stream, or the whole picture, because a person wants to now. */
export async function openCheckpointNow(
  { db, caller, now }: Context,
  input: { workstreamId: string } | { whole: true },
): Promise<{ id: string }> {
  const { workspaceId } = caller;
  const streams =
    "whole" in input ? await listWorkstreams(db, workspaceId) : [await oneStream(db, workspaceId, input.workstreamId)];
  if (streams.length === 0)
    throw new DomainError("BAD_REQUEST", "There is no stream to look at yet: make one on the board");

  const workstreamId = "whole" in input ? null : input.workstreamId;
  const reason =
    "whole" in input
      ? "A look at the whole picture"
      : `A look at ${streams[0]?.title ?? "the stream"}, asked for by a person`;
  const stillOpen = await openCheckpointsOf(db, workspaceId, workstreamId);
  const [unanswered] = stillOpen.filter(({ kind }) => kind !== "event");
  if (unanswered) return { id: unanswered.id };

  const questions: Question[] = [];
  for (const stream of streams) {
    questions.push(
      ...(await questionsOfStream(db, { workspaceId, workstreamId: stream.id, least: 2, anyway: true }, now)),
    );
    questions.push(goalQuestion(await streamStanding(db, stream)));
  }
  const kind = "whole" in input ? "whole" : "stream";
  const id = await createCheckpoint(db, {
    workspaceId,
    kind,
    workstreamId,
    slotAt: null,
    reason,
    questions,
    openedAt: now,
  });
  if (!id) throw new DomainError("CONFLICT", "Someone opened this checkpoint at the same moment: reload the page");
  await recordChange(db, workspaceId, "checkpoint", id);
  return { id };
}

async function oneStream(db: Context["db"], workspaceId: string, id: string) {
  const stream = await findWorkstream(db, workspaceId, id);
  if (!stream) throw new DomainError("NOT_FOUND", "This stream does not exist");
  return stream;
}
