/** A question an agent wrote into its own words, with what it offers to choose from. */
export interface AskedInWords {
  question: string;
  /** At most five; empty where the words offer none. */
  options: string[];
}

const MOST_OPTIONS = 5;
const LONGEST_OPTION = 160;

/** Takes the last question of a message and its choices: a list right around it, or the two sides of an "or". */
export function askedOptions(message: string): AskedInWords {
  const lines = message
    .replace(/```[\s\S]*?(```|$)/g, "\n")
    .split("\n")
    .map((line) => line.replace(/[*_`]/g, "").trim())
    .filter((line) => line !== "");
  const at = lines.findLastIndex((line) => line.includes("?"));
  const question = lastQuestionOf(lines[at] ?? lines.at(-1) ?? "");

  const listed = [itemsAfter(lines, at), itemsBefore(lines, at)].find((items) => items.length >= 2) ?? [];
  const options = listed.length > 0 ? listed.slice(-MOST_OPTIONS) : sidesOfOr(question);
  return { question, options: options.map((option) => option.slice(0, LONGEST_OPTION)) };
}

function lastQuestionOf(line: string): string {
  const upTo = line.slice(0, line.lastIndexOf("?") + 1);
  return (
    upTo
      .split(/(?<=[.!?:])\s+/)
      .at(-1)
      ?.slice(-400) ?? line.slice(-400)
  );
}

const ITEM = /^(?:\(?[0-9]{1,2}[.)]|\(?[a-eA-E][.)]|option [0-9a-e][:.)]?|[-•–])\s+(.+)$/i;

/** Items at the bottom of the message are near its question; a list long before is about something else. */
function itemsAfter(lines: string[], at: number): string[] {
  return itemsOf(lines.slice(at + 1));
}

function itemsBefore(lines: string[], at: number): string[] {
  const before = lines.slice(0, Math.max(0, at));
  const start = before.findLastIndex((line) => !ITEM.test(line)) + 1;
  return itemsOf(before.slice(start));
}

function itemsOf(lines: string[]): string[] {
  return lines.flatMap((line) => {
    const [, text] = ITEM.exec(line) ?? [];
    return text ? [text.trim()] : [];
  });
}

const OPENING =
  /^(?:(?:or|and|so)\s+)?(?:(?:should|shall|do|would|could|can|may|will)\s+(?:i|we|you)|(?:do you )?want me|would you)\b(?:\s+(?:rather|prefer|like|want)(?: me)?)?(?:\s+to\b)?\s*/i;

/** "Should I use Postgres or SQLite?" offers two; what stands before a colon or dash only leads there. */
function sidesOfOr(question: string): string[] {
  if (!/\bor\b/i.test(question)) return [];

  const asked =
    question
      .replace(/\?$/, "")
      .split(/[:—–] /)
      .at(-1) ?? "";
  const sides = asked.split(/,? or |, /).map((side) => side.trim().replace(OPENING, "").trim());
  const fit = sides.every((side) => side.length > 0 && side.length <= 80);
  return fit && sides.length >= 2 && sides.length <= MOST_OPTIONS ? sides : [];
}
