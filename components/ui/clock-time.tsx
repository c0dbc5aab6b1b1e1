"use client";

import { exactTime } from "./exact-time";
import { useHydrated } from "./use-hydrated";

interface Props {
  at: string;
  /** Seconds too, as a timeline needs them. */
  seconds?: boolean;
  className?: string;
}

/** The time of day in the reader's own zone, 24 h. Until the page is hydrated it stands in the server's zone. */
export function ClockTime({ at, seconds = false, className }: Props) {
  const hydrated = useHydrated();
  return (
    <time
      key={hydrated ? "here" : "on the server"}
      suppressHydrationWarning
      dateTime={at}
      title={hydrated ? exactTime(at) : undefined}
      className={className}
    >
      {(seconds ? TO_THE_SECOND : TO_THE_MINUTE).format(new Date(at))}
    </time>
  );
}

const TO_THE_MINUTE = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const TO_THE_SECOND = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
