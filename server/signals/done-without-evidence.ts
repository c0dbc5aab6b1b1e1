import { claimsDone } from "../domain/claims-done";
import { counted } from "../domain/counted";
import type { Reading, Severity } from "../domain/reading";
import type { StoredEvent } from "../domain/stored-event";
import { type CriterionVerdict, type JudgedCriterion, type Standing, verdictOf } from "../domain/verdict";
import { afterWork, NO_WORK, type WorkRecord } from "../domain/work-record";
import { askAboutDone } from "./ask-about-done";
import type { RunSignal, RunView } from "./signal";

/** What the agent says of itself; never a proof. */
export interface Claim {
  id: string;
  how: "done" | "session-ended" | "turn-ended";
  /** How often it was said since the last edit. */
  times: number;
}

export interface DoneMemory {
  work: WorkRecord;
  claim: Claim | null;
  /** Something was edited since the last claim. */
  edited: boolean;
}

/**
 * S19, done without evidence: the run claims to be done while a criterion of its task failed (4), was proved only before the
 * last edit (3) or was never proved (2). A criterion that does not block is 2 at most; what a person judges is no drift.
 */
export const doneWithoutEvidence: RunSignal<DoneMemory> = {
  kind: "done-without-evidence",
  version: 1,
  start: () => ({ work: NO_WORK, claim: null, edited: false }),
  remember,
  read,
  ask: askAboutDone,
};

function remember(memory: DoneMemory, event: StoredEvent): DoneMemory {
  const work = afterWork(memory.work, event);
  const { body, phase } = event;
  // Whoever edits on is not done: the claim no longer stands.
  if (body.kind === "edit" && phase !== "start" && !body.failed) return { work, claim: null, edited: true };

  const how = claimIn(event, memory);
  return how ? { work, claim: claimOf(memory.claim, event.id, how), edited: false } : { ...memory, work };
}

/** A claim is an explicit "done", the end of a session that did something, or a turn with edits that ends on "done". */
function claimIn({ body, thread }: StoredEvent, { edited, work }: DoneMemory): Claim["how"] | null {
  if (thread !== null) return null;
  if (body.kind === "done") return "done";
  if (body.kind === "session-ended") return work.step > 0 ? "session-ended" : null;
  return body.kind === "turn-ended" && edited && claimsDone(body.lastMessage) ? "turn-ended" : null;
}

/** The end of a session repeats what was claimed before it. */
function claimOf(before: Claim | null, id: string, how: Claim["how"]): Claim {
  if (before && how === "session-ended") return before;
  return { id, how, times: (before?.times ?? 0) + 1 };
}

/** What makes a criterion unproved, with how grave that is; the rest is proved, waived, or for a person to judge. */
const SEVERITY: Partial<Record<Standing, Severity>> = { failed: 4, stale: 3, unclear: 2, none: 2 };

function read({ claim, work }: DoneMemory, view: RunView): Reading[] {
  if (!claim || !view.task) return [];

  const unproved = view.criteria.flatMap((criterion) => unprovedBy(criterion, work, view));
  const gravest = Math.max(...unproved.map(({ severity }) => severity));
  if (unproved.length === 0) return [];
  return [
    {
      kind: "done-without-evidence",
      key: `done-without-evidence:${view.stream.id}:${view.runId}`,
      severity: gravest === 4 ? 4 : gravest === 3 ? 3 : 2,
      summary: summaryOf(claim, unproved, view),
      evidence: [
        { type: "event", id: claim.id },
        ...unproved.flatMap(({ verdict }) => verdict.evidence),
        { type: "task", id: view.task.id },
      ],
      count: claim.times,
      object: { claim, verdicts: unproved.map(({ verdict }) => verdict) },
      nextLookAt: null,
    },
  ];
}

interface Unproved {
  verdict: CriterionVerdict;
  severity: Severity;
}

function unprovedBy(criterion: JudgedCriterion, record: WorkRecord, { root }: RunView): Unproved[] {
  const verdict = verdictOf(criterion, [{ record, root }]);
  const severity = SEVERITY[verdict.standing];
  return severity === undefined ? [] : [{ verdict, severity: criterion.blocking ? severity : 2 }];
}

function summaryOf({ how }: Claim, unproved: Unproved[], { agent }: RunView): string {
  const says = how === "session-ended" ? `${agent} ended its session` : `${agent} says it is done`;
  const [only] = unproved;
  if (unproved.length === 1 && only) return `${says}, and ${only.verdict.label} ${said(only.verdict.standing, 1)}`;

  const counts = (["failed", "stale", "unclear", "none"] as const).flatMap((standing) => {
    const count = unproved.filter(({ verdict }) => verdict.standing === standing).length;
    return count === 0 ? [] : `${counted(count, "criterion", "criteria")} ${said(standing, count)}`;
  });
  return `${says}: ${counts.join(", ")}`;
}

function said(standing: Standing, count: number): string {
  if (standing === "failed") return "failed when last checked";
  if (standing === "stale") return "passed only before the last edit";
  if (standing === "unclear") return "ran without showing how it ended";
  return count === 1 ? "was never checked" : "were never checked";
}
