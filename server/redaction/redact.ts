import { findSecrets, type SecretSpan } from "./find-secrets";

/** So much is searched at a time, so that a time limit can be kept. */
const WINDOW = 256 * 1024;
/** Longer than any secret that has a form: what one window cuts in half, the next one sees whole. */
const OVERLAP = 24 * 1024;

/** Stands where a text was left out because looking for secrets in it took too long. */
export const NOT_CHECKED = "[not stored: could not be checked for secrets in time]";

/**
 * The text with every secret in it replaced by `[redacted:<kind>]`; masking twice changes nothing. What `deadline`
 * (as `performance.now()` counts) leaves unsearched is not kept.
 */
export function redact(text: string, deadline = Number.POSITIVE_INFINITY): string {
  if (text.length <= WINDOW) return performance.now() > deadline ? NOT_CHECKED : masked(text, findSecrets(text));

  const spans: SecretSpan[] = [];
  let from = 0;
  let searchedTo = 0;
  while (searchedTo < text.length && performance.now() <= deadline) {
    searchedTo = Math.min(from + WINDOW, text.length);
    for (const { id, start, end } of findSecrets(text.slice(from, searchedTo))) {
      spans.push({ id, start: start + from, end: end + from });
    }
    from = searchedTo - OVERLAP;
  }
  if (searchedTo === text.length) return masked(text, spans);
  // The last stretch has not been seen whole by any window, so it goes with the rest.
  const sure = Math.max(0, searchedTo - OVERLAP);
  return (
    masked(
      text.slice(0, sure),
      spans.filter(({ start }) => start < sure),
    ) + NOT_CHECKED
  );
}

/** Spans may overlap where two windows saw the same secret. */
function masked(text: string, spans: SecretSpan[]): string {
  if (spans.length === 0) return text;
  let result = "";
  let done = 0;
  for (const { id, start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start >= done) result += `${text.slice(done, start)}[redacted:${id}]`;
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}
