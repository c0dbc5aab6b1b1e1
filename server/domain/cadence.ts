import { z } from "zod";
import { TimeZone } from "./time-zone";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write the time as 09:00");

/** A line of cron (minute hour day month weekday) or an RRULE of RFC 5545, in the wall time of the cadence's zone. */
export const Calendar = z.object({ kind: z.enum(["cron", "rrule"]), text: z.string().trim().min(1).max(300) });
export type Calendar = z.infer<typeof Calendar>;

/** When a stream is asked about: every so many minutes, within working hours of a time zone. */
export const Cadence = z
  .object({
    everyMinutes: z
      .number()
      .int()
      .min(5, "At least five minutes apart")
      .max(7 * 24 * 60),
    timeZone: TimeZone,
    /** ISO weekdays, Monday is 1. */
    days: z.array(z.number().int().min(1).max(7)).min(1, "Choose at least one day"),
    from: clock,
    to: clock,
    /** Instead of interval, days and hours. */
    calendar: Calendar.optional(),
    /** Sooner while drift is open, later while nothing was: see `adaptedMinutes`. */
    adaptive: z.boolean().optional(),
    /** When not to be interrupted, each day: severity 3 waits until they end. They may reach over midnight. */
    quiet: z
      .object({ from: clock, to: clock })
      .refine(({ from, to }) => from !== to, { path: ["to"], message: "Quiet hours must end at another time" })
      .optional(),
  })
  .refine((cadence) => cadence.from < cadence.to, { path: ["to"], message: "Working hours must end after they begin" });
export type Cadence = z.infer<typeof Cadence>;

export const DEFAULT_CADENCE: Cadence = {
  everyMinutes: 60,
  timeZone: "UTC",
  days: [1, 2, 3, 4, 5],
  from: "09:00",
  to: "18:00",
};
