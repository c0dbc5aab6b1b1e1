import { Temporal } from "temporal-polyfill";

/** What calendar and clock on the wall of a time zone show: ISO weekday (Monday is 1) and hours with minutes, such as 09:30. */
export function wallTime(at: Date, timeZone: string): { weekday: number; clock: string } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return { weekday: zoned.dayOfWeek, clock: zoned.toPlainTime().toString({ smallestUnit: "minute" }) };
}
