import { Evidence } from "../domain/evidence";
import { ReadingKind, Severity } from "../domain/reading";
import type { ReadingView } from "../domain/reading-view";
import type { openReadings } from "../store/readings";

export type ReadingRow = Awaited<ReturnType<typeof openReadings>>[number];

/** A reading's row as screens show it. */
export function readingSummary(row: ReadingRow): ReadingView {
  return {
    id: row.id,
    kind: ReadingKind.parse(row.kind),
    severity: Severity.parse(row.severity),
    summary: row.summary,
    count: row.count,
    workstreamIds: row.workstreamIds,
    taskIds: row.taskIds,
    runIds: row.runIds,
    openedAt: row.openedAt.toISOString(),
    evidence: Evidence.array().parse(row.evidence),
  };
}
