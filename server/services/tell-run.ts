import { TAKE_BACK_MS } from "../domain/directive";
import { DomainError } from "../domain/domain-error";
import { findRun } from "../store/runs";
import type { Context } from "./context";
import { sendWords } from "./send-words";

/** Words for an agent outside a checkpoint; a browser can take them back until `finalAt`. */
export async function tellRun(
  context: Context,
  { runId, text }: { runId: string; text: string },
): Promise<{ id: string; finalAt: string }> {
  const { db, caller, now } = context;
  const run = await findRun(db, caller.workspaceId, runId);
  if (!run) throw new DomainError("NOT_FOUND", "This run does not exist");
  if (run.imported) throw new DomainError("BAD_REQUEST", "This run was read from its record: no agent is listening");
  if (run.workspace.demo !== null)
    throw new DomainError("BAD_REQUEST", "This run is played for the demo: no agent is listening");

  const deliverableAt = caller.via === "key" ? now : new Date(now.getTime() + TAKE_BACK_MS);
  const id = await sendWords(context, {
    runId,
    purpose: "tell",
    words: text,
    paths: [],
    checkpointId: null,
    questionId: null,
    deliverableAt,
  });
  return { id, finalAt: deliverableAt.toISOString() };
}
