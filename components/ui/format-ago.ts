import { formatAge } from "./format-age";

const DAY = 24 * 3_600_000;

/** When something happened, to end a sentence with: "6 min ago", "now", and above a day the date. */
export function formatAgo(at: string, now: number): string {
  const ms = now - Date.parse(at);
  return ms < 1_000 || ms >= DAY ? formatAge(at, now) : `${formatAge(at, now)} ago`;
}
