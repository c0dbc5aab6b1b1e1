import { DomainError } from "../domain/domain-error";
import { findRun } from "../store/runs";
import type { Context } from "./context";
import { leaveWords, type Words } from "./leave-words";

/** Leaves a member's words for a run's agent. They go out with the reply to its next hook once they are deliverable. */
export async function sendWords({ db, caller, now }: Context, words: Words): Promise<string> {
  const { workspaceId, memberId } = caller;
  const run = await findRun(db, workspaceId, words.runId);
  if (!run) throw new DomainError("NOT_FOUND", "The run these words are for no longer exists");
  return leaveWords(db, { workspaceId, memberId, now }, words);
}
