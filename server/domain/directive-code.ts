/** No 0, O, 1, I or L: someone may read it aloud. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A short id that stands in the words themselves, so that the agent's own record shows that it read them. `random`: at least 8 bytes. */
export function directiveCode(random: Uint8Array): string {
  return `LW-${[...random.slice(0, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join("")}`;
}

/** The codes that occur in a text an agent read. */
export function directiveCodesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\[(LW-[2-9A-Z]{4,12})\]/g)].flatMap((match) => match[1] ?? []))];
}

export function withCode(text: string, code: string): string {
  return `${text} [${code}]`;
}
