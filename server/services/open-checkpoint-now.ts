import { DomainError } from "../domain/domain-error";
import { openCheckpointsOf } from "../store/checkpoints";
import { findWorkstream, listWorkstreams } from "../store/workstreams";
import type { Context } from "./context";
import { openCheckpoint } from "./open-checkpoint";
import { streamQuestions, wholeQuestions } from "./regular-questions";

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

  const [stream] = streams;
  const questions =
    "whole" in input || !stream ? await wholeQuestions(db, streams, now) : await streamQuestions(db, stream, true, now);
  const kind = "whole" in input ? "whole" : "stream";
  const id = await openCheckpoint(db, {
    workspaceId,
    kind,
    workstreamId,
    slotAt: null,
    reason,
    questions,
    openedAt: now,
  });
  if (!id) throw new DomainError("CONFLICT", "Someone opened this checkpoint at the same moment: reload the page");
  return { id };
}

async function oneStream(db: Context["db"], workspaceId: string, id: string) {
  const stream = await findWorkstream(db, workspaceId, id);
  if (!stream) throw new DomainError("NOT_FOUND", "This stream does not exist");
  return stream;
}
