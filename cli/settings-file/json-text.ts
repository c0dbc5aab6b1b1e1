/** A value inside a JSON text: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

export interface Member extends Span {
  key: string;
  value: Span;
}

/**
 * The members of the object that begins at `at`, or the items of the array there, by their places in the text, so that
 * one can be changed without touching a byte of the others. The text must be valid JSON.
 */
export function membersAt(text: string, at: number): Member[] {
  const members: Member[] = [];
  let next = skipSpace(text, at + 1);
  while (text[next] !== "}") {
    const keyEnd = endOfValue(text, next);
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const valueEnd = endOfValue(text, valueStart);
    const key: unknown = JSON.parse(text.slice(next, keyEnd));
    members.push({ key: String(key), start: next, end: valueEnd, value: { start: valueStart, end: valueEnd } });
    next = afterComma(text, valueEnd);
  }
  return members;
}

export function itemsAt(text: string, at: number): Span[] {
  const items: Span[] = [];
  let next = skipSpace(text, at + 1);
  while (text[next] !== "]") {
    const end = endOfValue(text, next);
    items.push({ start: next, end });
    next = afterComma(text, end);
  }
  return items;
}

export function startOfValue(text: string): number {
  return skipSpace(text, 0);
}

function afterComma(text: string, at: number): number {
  const next = skipSpace(text, at);
  return text[next] === "," ? skipSpace(text, next + 1) : next;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && " \t\r\n".includes(text.charAt(at))) at++;
  return at;
}

/** Counts brackets instead of descending, so that no depth of nesting can exhaust the stack. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const character = text.charAt(at);
    if (character === '"') at = endOfString(text, at);
    else {
      if (character === "{" || character === "[") depth++;
      if (character === "}" || character === "]") depth--;
      at++;
      if (depth === 0 && !"{}[]".includes(character)) at = endOfWord(text, at);
    }
  } while (depth > 0 && at < text.length);
  return at;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !' \t\r\n,]}"'.includes(text.charAt(at))) at++;
  return at;
}
