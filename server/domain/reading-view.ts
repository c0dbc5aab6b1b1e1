import type { Evidence } from "./evidence";
import type { ReadingKind, Severity } from "./reading";

/** A reading as it stands on a screen. */
export interface ReadingView {
  id: string;
  kind: ReadingKind;
  severity: Severity;
  summary: string;
  /** How much of it there is, in what its kind counts: files, repeats. */
  count: number;
  workstreamIds: string[];
  taskIds: string[];
  runIds: string[];
  openedAt: string;
  evidence: Evidence[];
}
