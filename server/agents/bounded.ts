import { asRecord, type JsonRecord } from "./loose-json";

/** Deeper than any agent's payload, shallow enough for everything that walks it afterwards. */
const DEEPEST = 64;

/** Enough of a command's or a tool's output for a person to judge it; both ends are kept, where the news usually is. */
const OUTPUT_CHARACTERS = 16_000;

/** Fields that no rule reads are kept for people; past this length nobody reads them. */
const EXTRA_CHARACTERS = 4_000;

/** The value with what lies deeper than 64 levels replaced by a note. The same object when nothing does. */
export function shallow(value: unknown): unknown {
  return isDeeperThan(value, DEEPEST) ? cutBelow(value, DEEPEST) : value;
}

/** Head and tail of an over-long text, with a note of how much is missing between them. */
export function cutText(text: string, most: number = OUTPUT_CHARACTERS): string {
  if (text.length <= most) return text;

  const head = wholeCharacters(text.slice(0, Math.ceil(most / 2)));
  const tail = wholeCharacters(text.slice(text.length - Math.floor(most / 2)));
  return `${head}\n… cut, ${text.length - head.length - tail.length} characters …\n${tail}`;
}

/** A copy for an event's `extra`, with every over-long text in it cut. */
export function boundedExtra(extra: JsonRecord): JsonRecord {
  return Object.fromEntries(Object.entries(extra).map(([key, value]) => [key, withShortTexts(value)]));
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

function cutBelow(value: unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) return `… cut, deeper than ${DEEPEST} levels`;
  if (Array.isArray(value)) return value.map((inner) => cutBelow(inner, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cutBelow(inner, levels - 1)]));
}

function withShortTexts(value: unknown): unknown {
  if (typeof value === "string") return cutText(value, EXTRA_CHARACTERS);
  if (Array.isArray(value)) return value.map(withShortTexts);

  const record = asRecord(value);
  return record ? boundedExtra(record) : value;
}

/** Half a surrogate pair at a cut is no character, and no database takes it. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");
}
