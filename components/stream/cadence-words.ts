import type { Cadence } from "@/server/domain/cadence";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A cadence as one says it: "Every hour, Monday to Friday, 09:00 to 18:00, Europe/Amsterdam". */
export function cadenceWords(cadence: Cadence): string {
  return `${rhythmWords(cadence)}, ${cadence.timeZone}${quietWords(cadence)}`;
}

function rhythmWords({ calendar, adaptive, everyMinutes, days, from, to }: Cadence): string {
  if (calendar) return `By ${calendar.kind} ${calendar.text}`;
  const about = adaptive ? "About every" : "Every";
  return `${about} ${intervalWords(everyMinutes)}, ${dayWords(days)}, ${from} to ${to}`;
}

function quietWords({ quiet }: Cadence): string {
  return quiet ? `; left in peace ${quiet.from} to ${quiet.to}` : "";
}

function intervalWords(minutes: number): string {
  if (minutes === 60) return "hour";
  if (minutes === 24 * 60) return "day";
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}

/** Days in a row as a range, others one by one. */
function dayWords(days: number[]): string {
  const sorted = [...new Set(days)].sort();
  const names = sorted.map((day) => DAYS[day - 1] ?? "");
  if (sorted.length === 7) return "every day";
  const inARow = sorted.every((day, index) => index === 0 || day === (sorted[index - 1] ?? 0) + 1);
  if (inARow && sorted.length > 2) return `${names[0]} to ${names.at(-1)}`;
  return new Intl.ListFormat("en", { type: "conjunction" }).format(names);
}
