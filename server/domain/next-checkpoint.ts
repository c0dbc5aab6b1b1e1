import { adaptedMinutes, type Restlessness } from "./adapted-minutes";
import type { Cadence } from "./cadence";
import { dueSlot, nextSlot } from "./next-slot";
import { wallTime } from "./wall-time";

/** What an adaptive cadence follows, as of now. */
export interface Pace extends Omit<Restlessness, "baseMinutes"> {
  lastAskedAt: Date;
}

/** Whether a cadence follows what happens; one with a calendar follows the calendar. */
export function isAdaptive({ adaptive, calendar }: Cadence): boolean {
  return adaptive === true && !calendar;
}

/** When a stream is asked about next: the one answer for every screen and for the schedule itself. */
export function nextCheckpoint(cadence: Cadence, pace: Pace | null, now: Date): Date {
  if (!pace) return nextSlot(cadence, now);
  const next = adaptedSlot(cadence, pace);
  return next < now ? now : next;
}

/** The moment that has come since `last` and is to be asked at; null when none has. */
export function dueCheckpoint(cadence: Cadence, pace: Pace | null, last: Date, now: Date): Date | null {
  if (!pace) return dueSlot(cadence, last, now);
  const next = adaptedSlot(cadence, pace);
  return next > last && next <= now ? next : null;
}

function adaptedSlot(cadence: Cadence, { lastAskedAt, ...restless }: Pace): Date {
  const minutes = adaptedMinutes({ baseMinutes: cadence.everyMinutes, ...restless });
  const at = new Date(lastAskedAt.getTime() + minutes * 60_000);
  return isWorkingTime(cadence, at) ? at : nextSlot(daily(cadence), at);
}

/** The end of the working day is the last moment for a question, as it is for slots at an interval. */
function isWorkingTime({ from, to, days, timeZone }: Cadence, at: Date): boolean {
  const { weekday, clock } = wallTime(at, timeZone);
  return days.includes(weekday) && clock >= from && clock <= to;
}

/** One slot a day, where working hours begin. */
function daily({ from, to, days, timeZone }: Cadence): Cadence {
  return { everyMinutes: 24 * 60, from, to, days, timeZone };
}
