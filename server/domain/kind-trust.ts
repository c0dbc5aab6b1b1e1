import type { Severity } from "./reading";
import { wilsonLowerBound } from "./wilson";

/** What became of the questions that one kind of reading raised. */
export interface KindCounts {
  asked: number;
  acted: number;
  /** Answered by letting things go on as they are. */
  wentOn: number;
  notUseful: number;
  /** Put off, so not judged yet. */
  later: number;
}

/** `asked`: as its severity says. `demoted`: one less. `off`: shown, not asked. */
export type KindStanding = "asked" | "demoted" | "off";

/** Fewer answers say nothing about a kind. */
const FEWEST_ANSWERS = 20;
const DEMOTED_ABOVE = 0.1;
const OFF_ABOVE = 0.25;

/** How many of its questions were for nothing: those that were judged and led to nothing being done. */
export function idleShare({ acted, wentOn, notUseful }: KindCounts): {
  answers: number;
  share: number;
  atLeast: number;
} {
  const answers = acted + wentOn + notUseful;
  const idle = wentOn + notUseful;
  return { answers, share: answers === 0 ? 0 : idle / answers, atLeast: wilsonLowerBound(idle, answers) };
}

/** What a kind has earned. Too few answers leave it as it is. */
export function standingOf(counts: KindCounts): KindStanding {
  const { answers, atLeast } = idleShare(counts);
  if (answers < FEWEST_ANSWERS || atLeast <= DEMOTED_ABOVE) return "asked";
  return atLeast > OFF_ABOVE ? "off" : "demoted";
}

/** Where silence would cost more than a needless question: a forbidden path, a failed check, a hard decision. */
export function isNeverDemoted(kind: string, severity: Severity): boolean {
  if (kind === "forbidden-path") return true;
  return severity === 4 && (kind === "done-without-evidence" || kind === "decision-contradicted");
}
