/** One line of a diff. Line numbers are null on the side where the line is not. */
export interface DiffLine {
  /** Its place in the patch. */
  position: number;
  type: "hunk" | "context" | "added" | "removed";
  before: number | null;
  after: number | null;
  text: string;
  /** The stretch that differs from the line it replaces, as `[from, to)`; null where there is no pair. */
  mark: [number, number] | null;
}

/** Lines that share less than this part of the shorter one are two lines, not a change of one. */
const LIKE_ENOUGH = 0.4;

/** Reads unified hunks as agents send them, with or without file headers. */
export function diffLines(patch: string): DiffLine[] {
  const lines: DiffLine[] = [];
  const at: Position = { before: null, after: null };
  for (const line of patch.replace(/\n$/, "").split("\n")) {
    const read = lineOf(line, at);
    if (read) lines.push({ position: lines.length, mark: null, ...read });
  }
  return withMarks(lines);
}

interface Position {
  before: number | null;
  after: number | null;
}

function lineOf(line: string, at: Position): Omit<DiffLine, "position" | "mark"> | null {
  const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
  if (hunk) {
    at.before = Number(hunk[1]);
    at.after = Number(hunk[2]);
    return { type: "hunk", before: null, after: null, text: line };
  }
  if (at.before === null && /^(diff |index |--- |\+\+\+ )/.test(line)) return null;
  if (line.startsWith("\\")) return null;
  const text = line.slice(1);
  if (line.startsWith("+")) return { type: "added", before: null, after: next(at, "after"), text };
  if (line.startsWith("-")) return { type: "removed", before: next(at, "before"), after: null, text };
  return { type: "context", before: next(at, "before"), after: next(at, "after"), text };
}

function next(at: Position, side: "before" | "after"): number | null {
  const line = at[side];
  if (line !== null) at[side] = line + 1;
  return line;
}

/** Marks the changed words where as many lines were added as removed just above: they replace each other. */
function withMarks(lines: DiffLine[]): DiffLine[] {
  const marked = [...lines];
  let index = 0;
  while (index < lines.length) {
    const removed = runLength(lines, index, "removed");
    const added = runLength(lines, index + removed, "added");
    if (removed > 0 && removed === added) {
      for (let offset = 0; offset < removed; offset++) markPair(marked, index + offset, index + removed + offset);
    }
    index += Math.max(1, removed + added);
  }
  return marked;
}

function runLength(lines: DiffLine[], from: number, type: DiffLine["type"]): number {
  let length = 0;
  while (lines[from + length]?.type === type) length++;
  return length;
}

function markPair(lines: DiffLine[], before: number, after: number) {
  const removed = lines[before];
  const added = lines[after];
  if (!removed || !added) return;

  const shortest = Math.min(removed.text.length, added.text.length);
  let head = 0;
  while (head < shortest && removed.text[head] === added.text[head]) head++;
  let tail = 0;
  while (tail < shortest - head && removed.text.at(-1 - tail) === added.text.at(-1 - tail)) tail++;
  if (head + tail < shortest * LIKE_ENOUGH) return;

  lines[before] = { ...removed, mark: wholeWords(removed.text, head, removed.text.length - tail) };
  lines[after] = { ...added, mark: wholeWords(added.text, head, added.text.length - tail) };
}

/** A change inside a word is a change of that word. */
function wholeWords(text: string, from: number, to: number): [number, number] {
  const isWord = (index: number) => /\w/.test(text.charAt(index));
  let start = from;
  while (start > 0 && isWord(start - 1) && isWord(start)) start--;
  let end = to;
  while (end < text.length && isWord(end) && isWord(end - 1)) end++;
  return [start, end];
}
