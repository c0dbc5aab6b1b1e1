/** What PostgreSQL's jsonb refuses: NUL, and half a surrogate pair standing alone. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** What stands where an unstorable character was. */
const REPLACEMENT = "\uFFFD";

/** The text with every character that jsonb refuses replaced, and nothing else changed. */
export function cleanText(text: string): string {
  return text.replace(UNSTORABLE, REPLACEMENT);
}

/** The same for a parsed JSON value, in its strings and in its keys. Expects a value of limited depth. */
export function cleanDeep(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanDeep);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [cleanText(key), cleanDeep(inner)]));
}

/** Whether a JSON document can hold such a character at all, told from its unparsed text. Saves walking the others. */
export function mayNeedCleaning(json: string): boolean {
  return /\0|\\u0000|\\ud[89a-f]/i.test(json);
}
