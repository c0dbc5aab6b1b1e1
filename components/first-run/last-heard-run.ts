import type { Board } from "@/server/domain/board";
import type { RunSummary } from "@/server/domain/run";

/** The run that was heard last, placed or not; null while nothing has reported. */
export function lastHeardRun({ streams, unplaced }: Pick<Board, "streams" | "unplaced">): RunSummary | null {
  const runs = [...unplaced, ...streams.flatMap((stream) => stream.runs)];
  return runs.toSorted((a, b) => b.lastEventAt.localeCompare(a.lastEventAt))[0] ?? null;
}
