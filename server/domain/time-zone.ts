import { z } from "zod";

/** An IANA time zone this machine knows, such as Europe/Amsterdam; older names count too. */
export const TimeZone = z.string().max(64).refine(isTimeZone, "Use a time zone such as Europe/Amsterdam");

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch (reason) {
    if (reason instanceof RangeError) return false;
    throw reason;
  }
}
