import { isNeverDemoted, type KindStanding } from "./kind-trust";
import type { Severity } from "./reading";

export interface Weighed {
  kind: string;
  severity: Severity;
  /** Whole-picture checks that were answered and left it standing. */
  wholeChecks: number;
}

const WHOLE_CHECKS_LEFT_OPEN = 2;

/**
 * How grave a reading counts when it comes to asking. Its kind may have lost a step by being asked about for nothing; what two
 * whole-picture checks left open is asked at once.
 */
export function askedSeverity({ kind, severity, wholeChecks }: Weighed, standing: KindStanding): Severity {
  const earned = isNeverDemoted(kind, severity) ? severity : lessened(severity, standing);
  return earned === 2 && wholeChecks >= WHOLE_CHECKS_LEFT_OPEN ? 3 : earned;
}

function lessened(severity: Severity, standing: KindStanding): Severity {
  if (standing === "off") return 1;
  if (standing === "asked" || severity === 1) return severity;
  return severity === 4 ? 3 : severity === 3 ? 2 : 1;
}
