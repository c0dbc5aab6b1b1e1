import { Temporal } from "temporal-polyfill";

/** When the day that `now` lies in began, by the clocks of a time zone. */
export function startOfDay(now: Date, timeZone: string): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(zoned.startOfDay().epochMilliseconds);
}
