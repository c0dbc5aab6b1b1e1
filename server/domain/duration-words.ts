import { counted } from "./counted";

/** A length of time as a person says it: "40 seconds", "14 minutes", "2 hours", "3 days". Rounded down. */
export function durationWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return counted(Math.max(0, Math.floor(ms / 1_000)), "second");
  if (minutes < 120) return counted(minutes, "minute");
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? counted(hours, "hour") : counted(Math.floor(hours / 24), "day");
}
