"use client";

import { exactTime } from "./exact-time";
import { useHydrated } from "./use-hydrated";

interface Props {
  at: string;
  /** Seconds too, as a timeline needs them. */
  seconds?: boolean;
  className?: string;
}

/** The time of day in the reader's own zone, 24 h. */
export function ClockTime({ at, seconds = false, className }: Props) {
  const hydrated = useHydrated();
  return (
    <time dateTime={at} title={hydrated ? exactTime(at) : undefined} className={className}>
      {hydrated ? (seconds ? TO_THE_SECOND : TO_THE_MINUTE).format(new Date(at)) : PLACE_HOLDER}
    </time>
  );
}

const TO_THE_MINUTE = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const TO_THE_SECOND = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** As wide as a time, so that nothing moves when it comes. */
const PLACE_HOLDER = "\u2007\u2007\u2008\u2007\u2007";
