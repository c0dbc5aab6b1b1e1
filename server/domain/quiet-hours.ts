import type { Cadence } from "./cadence";
import { wallTime } from "./wall-time";

/** Whether a stream is to be left in peace now, by the wall clock of its cadence. Hours that end before they begin reach over midnight. */
export function isQuiet({ quiet, timeZone }: Pick<Cadence, "quiet" | "timeZone">, now: Date): boolean {
  if (!quiet) return false;
  const { clock } = wallTime(now, timeZone);
  const begun = clock >= quiet.from;
  const notOver = clock < quiet.to;
  return quiet.from < quiet.to ? begun && notOver : begun || notOver;
}
