import { cleanText } from "../domain/clean-text";

export type JsonRecord = Record<string, unknown>;

/** Reading JSON that someone else wrote: each answers null rather than throw when the value is not what was hoped for. */
export function asRecord(value: unknown): JsonRecord | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null;
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The records among a list's elements. */
export function asRecords(value: unknown): JsonRecord[] {
  return asList(value)
    .map(asRecord)
    .filter((record) => record !== null);
}

export function asText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** A name or a path, at a length that a database can index. */
export function asName(value: unknown, most = 200): string | null {
  return asText(cleanText(asText(value)?.slice(0, most) ?? ""));
}

export function asNumber(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** An ISO 8601 time in its one canonical form; null for anything a calendar or a database would stumble over. */
export function asTime(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;

  const time = new Date(value);
  const year = time.getUTCFullYear();
  return year >= 1970 && year < 2200 ? time.toISOString() : null;
}

/** The record without the named fields, and without those that say nothing. */
export function without(record: JsonRecord, said: ReadonlySet<string>): JsonRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !said.has(key) && value !== null && value !== undefined),
  );
}
