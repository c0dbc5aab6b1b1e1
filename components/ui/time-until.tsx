"use client";

import { useClock } from "@/components/live/use-clock";
import { formatDuration } from "./format-duration";

const SECOND = 1_000;

/** How long until then: `in 18 min`, or `due now`. */
export function TimeUntil({ at }: { at: string }) {
  const words = useClock((now) => {
    const ms = Date.parse(at) - now;
    return ms < SECOND ? "due now" : `in ${formatDuration(ms)}`;
  });
  return <time dateTime={at}>{words}</time>;
}
