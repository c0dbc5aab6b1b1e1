import { Cron } from "croner";
import { RRuleTemporal } from "rrule-temporal";
import type { Calendar } from "./cadence";
import { DomainError } from "./domain-error";

/** Where an RRULE that names no start begins: a Monday, so that a weekly rule without a day means Mondays. */
const ANCHOR = "20240101T090000";

/** More often than this is no check-in but a stream of interruptions. */
const LEAST_APART_MS = 5 * 60_000;

/** The first moment after `after` that a calendar names, in the wall time of a zone. Null when it names none any more. */
export function calendarSlot({ kind, text }: Calendar, timeZone: string, after: Date): Date | null {
  if (kind === "cron") return new Cron(text, { timezone: timeZone, paused: true }).nextRun(after);
  const rruleString = `DTSTART;TZID=${timeZone}:${ANCHOR}\n${text.startsWith("RRULE:") ? text : `RRULE:${text}`}`;
  const next = new RRuleTemporal({ rruleString, maxIterations: 100_000 }).next(after);
  return next ? new Date(next.epochMilliseconds) : null;
}

/** Refuses a calendar that cannot be read, that never comes, or that comes more often than anyone could answer. */
export function requireCalendar(calendar: Calendar, timeZone: string, now: Date): void {
  const first = slotOf(calendar, timeZone, now);
  if (!first) throw new DomainError("BAD_REQUEST", "The cadence's calendar names no moment to come");
  const second = slotOf(calendar, timeZone, first);
  if (second && second.getTime() - first.getTime() < LEAST_APART_MS) {
    throw new DomainError("BAD_REQUEST", "The cadence's calendar asks more often than every five minutes");
  }
}

function slotOf(calendar: Calendar, timeZone: string, after: Date): Date | null {
  try {
    return calendarSlot(calendar, timeZone, after);
  } catch {
    const example = calendar.kind === "cron" ? "0 9,13 * * 1-5" : "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=9;BYMINUTE=0";
    throw new DomainError("BAD_REQUEST", `The cadence's ${calendar.kind} cannot be read; write it like ${example}`);
  }
}
