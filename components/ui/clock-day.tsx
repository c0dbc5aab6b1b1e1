"use client";

import { useHydrated } from "./use-hydrated";

/** The day in the reader's own zone. Until the page is hydrated it stands in the server's zone. */
export function ClockDay({ at }: { at: string }) {
  const hydrated = useHydrated();
  return (
    <time key={hydrated ? "here" : "on the server"} suppressHydrationWarning dateTime={at}>
      {DAY.format(new Date(at))}
    </time>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" });
