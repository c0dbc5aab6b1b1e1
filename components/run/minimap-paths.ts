import type { TimelineRow } from "./timeline-rows";

type Mark = "quiet" | "edit" | "command" | "failed" | "reading";

/** Weaker marks give way where several rows fall on one line. */
const STRENGTH: Record<Mark, number> = { quiet: 0, command: 1, edit: 2, failed: 3, reading: 4 };
const WIDTH: Record<Mark, number> = { quiet: 5, command: 8, edit: 11, failed: 16, reading: 18 };
const LINE_PX = 3;

/** The whole timeline in `height` pixels: one path for each kind of mark, wider the more it matters. */
export function minimapPaths(rows: TimelineRow[], height: number): Record<Mark, string> {
  const lines = Math.floor(height / LINE_PX);
  const strongest = new Map<number, Mark>();
  rows.forEach((row, index) => {
    const mark = markOf(row);
    if (!mark) return;
    const line = Math.floor((index / rows.length) * lines);
    const there = strongest.get(line);
    if (!there || STRENGTH[mark] > STRENGTH[there]) strongest.set(line, mark);
  });
  const paths: Record<Mark, string> = { quiet: "", command: "", edit: "", failed: "", reading: "" };
  for (const [line, mark] of strongest) paths[mark] += `M4 ${line * LINE_PX + 1}h${WIDTH[mark]}`;
  return paths;
}

function markOf(row: TimelineRow): Mark | null {
  if (row.type === "fold") return "quiet";
  if (row.type !== "entry") return null;
  if (row.readings.length > 0) return "reading";
  const { body } = row.entry;
  if (body.kind === "command") return (body.exitCode ?? 0) !== 0 ? "failed" : "command";
  return body.kind === "edit" && !body.failed ? "edit" : "quiet";
}
