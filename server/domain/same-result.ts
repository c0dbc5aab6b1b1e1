/** What differs from one try to the next without meaning anything: colours, times, durations, addresses, random names. */
const NOISE: [RegExp, string][] = [
  // Escape sequences of a terminal; the character itself cannot stand in a pattern.
  [new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, "g"), ""],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g, "<time>"],
  [/\b\d{1,2}:\d\d:\d\d(?:[.,]\d+)?\b/g, "<time>"],
  [/\b\d+(?:[.,]\d+)?\s?(?:ms|µs|ns|s|sec|secs|seconds?|m|min|minutes?)\b/g, "<duration>"],
  [/\b0x[0-9a-f]+\b/gi, "<address>"],
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, "<id>"],
  [/\/(?:tmp|var\/folders)\/[^\s:'")]+/g, "<temporary>"],
  [/\b(?:pid|PID|port)[ =:]+\d+/g, "<number>"],
];

/** Longer outputs are told apart by their two ends. */
const LOOKED_AT = 16_000;

/** A result in the form in which it is compared with the next: two tries that say the same give the same text. */
export function comparableResult(output: string): string {
  const ends = output.length > LOOKED_AT ? output.slice(0, LOOKED_AT / 2) + output.slice(-LOOKED_AT / 2) : output;
  return NOISE.reduce((text, [pattern, stand]) => text.replace(pattern, stand), ends)
    .replace(/\s+/g, " ")
    .trim();
}
