import { randomBytes } from "node:crypto";
import type { DirectivePurpose } from "../domain/directive";
import { directiveCode, withCode } from "../domain/directive-code";
import { DomainError } from "../domain/domain-error";
import { recordChange } from "../store/changes";
import { createDirective } from "../store/directives";
import { findRun } from "../store/runs";
import type { Context } from "./context";

export interface Words {
  runId: string;
  purpose: DirectivePurpose;
  words: string;
  paths: string[];
  checkpointId: string | null;
  questionId: string | null;
  deliverableAt: Date;
}

/** Leaves words for a run's agent, with their id in them. They go out with the reply to its next hook once they are deliverable. */
export async function sendWords({ db, caller, now }: Context, { words, ...rest }: Words): Promise<string> {
  const run = await findRun(db, caller.workspaceId, rest.runId);
  if (!run) throw new DomainError("NOT_FOUND", "The run these words are for no longer exists");

  const code = directiveCode(randomBytes(8));
  const { workspaceId, memberId } = caller;
  const id = await createDirective(db, {
    ...rest,
    code,
    workspaceId,
    memberId,
    text: withCode(words, code),
    createdAt: now,
  });
  await recordChange(db, workspaceId, "run", run.id);
  return id;
}
