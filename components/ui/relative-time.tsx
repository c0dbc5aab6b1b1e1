"use client";

import { useClock } from "@/components/live/use-clock";
import { exactTime } from "./exact-time";
import { formatAge } from "./format-age";
import { useHydrated } from "./use-hydrated";

interface Props {
  at: string;
  className?: string;
}

/** How long ago, kept true as time passes; the exact time on hover. */
export function RelativeTime({ at, className }: Props) {
  const age = useClock((now) => formatAge(at, now));
  const hydrated = useHydrated();

  return (
    <time dateTime={at} title={hydrated ? exactTime(at) : undefined} className={className}>
      {age}
    </time>
  );
}
