import { Temporal } from "temporal-polyfill";
import type { Cadence } from "./cadence";
import { calendarSlot } from "./calendar-slot";

/** Two weeks: longer than any gap a cadence with at least one working day a week can leave. */
const MOST_DAYS = 15;

/**
 * The first slot after `after`. Slots stand every `everyMinutes` from the start of working hours, on working days, by the wall
 * clock of the cadence's zone; an interval longer than the working day leaves one slot a day, at its start.
 * A calendar takes the place of interval, days and hours for as long as it names moments.
 * A wall time that a daylight-saving change skips moves to the next one that exists; one that comes twice counts once.
 */
export function nextSlot(cadence: Cadence, after: Date): Date {
  const named = cadence.calendar ? calendarSlot(cadence.calendar, cadence.timeZone, after) : null;
  return named ?? intervalSlot(cadence, after);
}

function intervalSlot(cadence: Cadence, after: Date): Date {
  const from = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(cadence.timeZone);
  for (let ahead = 0; ahead < MOST_DAYS; ahead++) {
    const day = from.toPlainDate().add({ days: ahead });
    if (!cadence.days.includes(day.dayOfWeek)) continue;
    const slot = slotsOf(cadence, day).find((candidate) => candidate > after.getTime());
    if (slot !== undefined) return new Date(slot);
  }
  throw new Error("A cadence without a working day has no next slot");
}

/** The newest slot at or before `now` that lies after `last`; null when none has come. Several missed ones are one. */
export function dueSlot(cadence: Cadence, last: Date, now: Date): Date | null {
  let due: Date | null = null;
  for (let slot = nextSlot(cadence, startingPoint(last, now)); slot <= now; slot = nextSlot(cadence, slot)) due = slot;
  return due;
}

/** After a long outage only the last fortnight can hold the newest slot. */
function startingPoint(last: Date, now: Date): Date {
  return new Date(Math.max(last.getTime(), now.getTime() - MOST_DAYS * 24 * 60 * 60_000));
}

function slotsOf(cadence: Cadence, day: Temporal.PlainDate): number[] {
  const slots: number[] = [];
  for (let minute = minutesOf(cadence.from); minute <= minutesOf(cadence.to); minute += cadence.everyMinutes) {
    const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
    slots.push(day.toZonedDateTime({ timeZone: cadence.timeZone, plainTime: time }).epochMilliseconds);
  }
  return [...new Set(slots)].sort((one, other) => one - other);
}

function minutesOf(clock: string): number {
  const [hours = "0", minutes = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
}
