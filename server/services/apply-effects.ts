import type { ChosenEffect } from "../domain/effects-of";
import type { Effect } from "../domain/question";
import { recordChange } from "../store/changes";
import { pauseRow, resumeRow } from "../store/workstreams";
import { askToDerive } from "../store/runs";
import { grantExceptions } from "../store/scope-exceptions";
import { addDecision } from "./add-decision";
import type { Context } from "./context";
import { sendWords } from "./send-words";
import { setAside } from "./set-aside";
import { widenTaskScope } from "./widen-task-scope";

export interface Applied {
  decisions: string[];
  directives: string[];
}

/** Does what the chosen options say. Every row it writes carries the checkpoint, so that taking the answer back is deleting them. */
export async function applyEffects(context: Context, checkpointId: string, finalAt: Date, chosen: ChosenEffect[]): Promise<Applied> {
  const applied: Applied = { decisions: [], directives: [] };
  for (const { questionId, effect } of chosen) {
    const made = await apply(context, { checkpointId, questionId, deliverableAt: finalAt }, effect);
    applied.decisions.push(...(made?.decision ? [made.decision] : []));
    applied.directives.push(...(made?.directive ? [made.directive] : []));
  }
  return applied;
}

interface From {
  checkpointId: string;
  questionId: string;
  deliverableAt: Date;
}

async function apply(context: Context, from: From, effect: Effect): Promise<{ decision?: string | undefined; directive?: string | undefined } | null> {
  const { db, caller, now } = context;
  const { workspaceId, memberId } = caller;
  switch (effect.type) {
    case "directive":
      return { directive: await sendWords(context, { ...from, runId: effect.runId, purpose: "tell", words: effect.words, paths: [] }) };
    case "revert":
      return { directive: await sendWords(context, { ...from, runId: effect.runId, purpose: "revert", words: effect.words, paths: effect.paths }) };
    case "stop-run":
      return { directive: await sendWords(context, { ...from, runId: effect.runId, purpose: "stop", words: effect.words, paths: [] }) };
    case "widen-scope":
      return { decision: await widenTaskScope(context, from.checkpointId, effect) };
    case "exception":
      await grantExceptions(db, { workspaceId, memberId, taskId: effect.taskId, checkpointId: from.checkpointId, at: now }, effect.paths);
      await askToDerive(db, { workspaceId, taskId: effect.taskId });
      return null;
    case "pause-stream":
      await pauseRow(db, { workspaceId, workstreamId: effect.workstreamId, memberId, reason: "Answered at a checkpoint", at: now, checkpointId: from.checkpointId });
      await recordChange(db, workspaceId, "stream", effect.workstreamId);
      return null;
    case "resume-stream":
      await resumeRow(db, effect.workstreamId);
      await recordChange(db, workspaceId, "stream", effect.workstreamId);
      return null;
    case "record-decision":
      return { decision: await addDecision(context, { title: effect.title, text: effect.text, rules: [], binds: { workstreamIds: [] } }, from.checkpointId) };
    case "snooze":
    case "not-useful":
      await setAside(context, from.checkpointId, effect);
      return null;
    case "none":
      return null;
    default:
      throw new Error(`No question offers the effect ${effect.type} yet`);
  }
}
