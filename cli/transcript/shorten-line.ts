import { parsedJson } from "../parsed-json";

/** No honest line is longer, and the server takes 5 MiB at a time. */
export const LONG_LINE_BYTES = 1024 * 1024;

/** Long enough to show what it was; the server keeps less of an output. */
const KEPT_CHARACTERS = 64 * 1024;

/** The same line with its longest texts cut, each with a note of how much is missing; null where that is not enough. */
export function shortenLine(line: string, limitBytes = LONG_LINE_BYTES): string | null {
  const shortened = withShortTexts(parsedJson(line));
  return shortened !== null && Buffer.byteLength(shortened) <= limitBytes ? shortened : null;
}

/** Null: too deep to be written out again. */
function withShortTexts(value: unknown): string | null {
  try {
    return (
      JSON.stringify(value, (_name, field: unknown) => (typeof field === "string" ? shortText(field) : field)) ?? null
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function shortText(text: string): string {
  if (text.length <= KEPT_CHARACTERS) return text;
  return `${text.slice(0, KEPT_CHARACTERS)}… [leeway import left out ${text.length - KEPT_CHARACTERS} characters]`;
}
