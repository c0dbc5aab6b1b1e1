import type { ScannedLine } from "./scan-transcript";

/** A tool call that never got a result must not make every later reading begin before it. */
const LOOK_BACK_BYTES = 1024 * 1024;

/**
 * Where the next reading of the file begins: before what may still grow, which is the last response and any call that waits
 * for its result. Sending those lines again is harmless. Null: nothing has been read.
 */
export function resumePoint(lines: ScannedLine[]): number | null {
  const end = lines.at(-1)?.end;
  if (end === undefined) return null;

  const lastResponse = lines.findLast((line) => line.response !== null)?.response ?? null;
  const answered = new Set(lines.flatMap((line) => line.results));
  const open = lines.filter(
    (line) =>
      (lastResponse !== null && line.response === lastResponse) ||
      (line.calls.some((call) => !answered.has(call)) && end - line.start <= LOOK_BACK_BYTES),
  );
  const opening = open[0];
  if (!opening) return end;

  const firstOfResponse = lines.find((line) => line.response !== null && line.response === opening.response);
  return (firstOfResponse ?? opening).start;
}
