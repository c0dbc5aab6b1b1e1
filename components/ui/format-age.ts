import { formatDuration } from "./format-duration";

const SECOND = 1_000;
const DAY = 24 * 3_600_000;

/** How long ago, below a day; the date above it. Never the future: clocks differ by a little. */
export function formatAge(at: string, now: number): string {
  const ms = now - Date.parse(at);
  if (ms >= DAY) return DATE.format(new Date(at));
  return ms < SECOND ? "now" : formatDuration(ms);
}

/** UTC, so that server and browser write the same. */
const DATE = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
