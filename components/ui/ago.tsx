"use client";

import { useClock } from "@/components/live/use-clock";
import { exactTime } from "./exact-time";
import { formatAgo } from "./format-ago";
import { useHydrated } from "./use-hydrated";

/** When something happened, at the end of a sentence, kept true as time passes; the exact time on hover. */
export function Ago({ at }: { at: string }) {
  const ago = useClock((now) => formatAgo(at, now));
  const hydrated = useHydrated();

  return (
    <time dateTime={at} title={hydrated ? exactTime(at) : undefined}>
      {ago}
    </time>
  );
}
