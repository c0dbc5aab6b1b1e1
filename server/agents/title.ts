/** Fits two lines of a board's card. */
const TITLE_CHARACTERS = 120;

/** The first line that says something, short enough for a board's card; null if none does. */
export function titleFrom(text: string): string | null {
  const line = text
    .split("\n", 200)
    .map((each) => each.trim())
    .find((each) => each !== "");
  if (line === undefined) return null;

  const characters = Array.from(line.slice(0, TITLE_CHARACTERS * 2));
  return characters.length <= TITLE_CHARACTERS
    ? characters.join("")
    : `${characters.slice(0, TITLE_CHARACTERS - 1).join("")}…`;
}
