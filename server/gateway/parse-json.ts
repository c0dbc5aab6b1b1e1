import { cleanDeep, mayNeedCleaning } from "../domain/clean-text";
import { Refusal } from "./refusal";

/** Real payloads nest about 10 deep; far below what overflows the stack of anything that walks them. */
const MAX_DEPTH = 200;

/**
 * JSON from outside, safe to walk and to store: of limited depth, without NUL and half surrogates.
 * `where` names the place in the refusal, such as "Line 3".
 */
export function parseJson(text: string, where: string): unknown {
  if (isTooDeep(text))
    throw new Refusal(400, "BAD_REQUEST", `${where} nests more than ${MAX_DEPTH} levels deep; send it flatter`);
  const value = parse(text, where);
  return mayNeedCleaning(text) ? cleanDeep(value) : value;
}

/** Counts brackets outside strings. Linear, and done before JSON.parse, whose own recursion would overflow. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth++;
      if (depth > MAX_DEPTH) return true;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--;
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(400, "BAD_REQUEST", `${where} is not JSON: ${placeOf(error, text)}`);
  }
}

/** V8 names a position, or the unexpected character and what stands around it, or says that the input ended. */
function placeOf(error: unknown, text: string): string {
  const words = error instanceof Error ? error.message : "";
  const position = Number(/at position (\d+)/.exec(words)?.[1] ?? Number.NaN);
  if (position < text.length) {
    const before = text.slice(0, position).split("\n");
    return `unexpected character at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  }
  const around = /^Unexpected token .*?, (.*) is not valid JSON$/s.exec(words)?.[1];
  return around ? `unexpected character near ${around}` : "it ends too early";
}
