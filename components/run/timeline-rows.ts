import type { EventKind } from "@/server/domain/agent-event";
import type { ReadingView } from "@/server/domain/reading-view";
import type { TimelineEntry } from "./timeline-entry";

/** One line of the timeline as it is drawn. Keys stay the same while a run grows at either end. */
export type TimelineRow =
  | { type: "day"; key: string; at: string }
  | { type: "thread"; key: string; thread: string; name: string }
  | { type: "entry"; key: string; entry: TimelineEntry; readings: ReadingView[]; folded: boolean }
  | { type: "fold"; key: string; entries: TimelineEntry[]; open: boolean };

/** Kinds of which a row of them says little: three or more fold into one line that counts them. */
const DULL: ReadonlySet<EventKind> = new Set<EventKind>(["read", "search", "thought", "other"]);
const FOLD_FROM = 3;
const QUARTER_MS = 15 * 60_000;

interface Options {
  readings: ReadingView[];
  /** Keys of the folds a reader has opened. */
  openFolds: ReadonlySet<string>;
  /** Kinds asked for by name; these are never folded away. */
  asked: readonly EventKind[];
  timeZone?: string;
}

export function timelineRows(entries: TimelineEntry[], options: Options): TimelineRow[] {
  const readingsOf = readingsByEvent(options.readings);
  const dayOf = dayIn(options.timeZone);
  const names = threadNames(entries);
  const rows: TimelineRow[] = [];
  let day = "";
  let thread: string | null = null;
  for (const stretch of stretches(entries, readingsOf, options.asked)) {
    const [first] = stretch.entries;
    if (!first) continue;
    const at = dayOf(first.at);
    if (at !== day) rows.push({ type: "day", key: `day:${first.key}`, at: first.at });
    if (first.thread && (first.thread !== thread || at !== day)) {
      rows.push({
        type: "thread",
        key: `thread:${first.key}`,
        thread: first.thread,
        name: names.get(first.thread) ?? "",
      });
    }
    day = at;
    thread = first.thread;
    rows.push(...rowsOf(stretch, readingsOf, options.openFolds));
  }
  return rows;
}

type ReadingsOf = (entry: TimelineEntry) => ReadingView[];

/** Neighbouring entries that are drawn as one line, or an entry alone. */
interface Stretch {
  entries: TimelineEntry[];
  folded: boolean;
}

function rowsOf({ entries, folded }: Stretch, readingsOf: ReadingsOf, openFolds: ReadonlySet<string>): TimelineRow[] {
  const rows = entries.map<TimelineRow>((entry) => ({
    type: "entry",
    key: entry.key,
    entry,
    readings: readingsOf(entry),
    folded,
  }));
  if (!folded) return rows;

  const key = `fold:${entries[0]?.key}`;
  const open = openFolds.has(key);
  return [{ type: "fold", key, entries, open }, ...(open ? rows : [])];
}

/** Neighbouring dull entries of one thread together, everything else alone. */
function stretches(entries: TimelineEntry[], readingsOf: ReadingsOf, asked: readonly EventKind[]): Stretch[] {
  const found: Stretch[] = [];
  let dull: TimelineEntry[] = [];
  for (const entry of entries) {
    const canFold = isDull(entry) && !asked.includes(entry.body.kind) && readingsOf(entry).length === 0;
    if (canFold && dull[0]?.thread === entry.thread) {
      dull.push(entry);
      continue;
    }
    dull = canFold ? [entry] : [];
    found.push({ entries: canFold ? dull : [entry], folded: canFold });
  }
  return found.flatMap((stretch) => (stretch.folded && !isWorthFolding(stretch.entries) ? alone(stretch) : [stretch]));
}

function alone({ entries }: Stretch): Stretch[] {
  return entries.map((entry) => ({ entries: [entry], folded: false }));
}

/** What nobody has a word for is not worth a line of its own, however little of it there is. */
function isWorthFolding(entries: TimelineEntry[]): boolean {
  return entries.length >= FOLD_FROM || entries.every((entry) => entry.body.kind === "other");
}

function isDull({ body }: TimelineEntry): boolean {
  if (body.kind === "read" || body.kind === "search") return !body.failed;
  return DULL.has(body.kind);
}

function readingsByEvent(readings: ReadingView[]): ReadingsOf {
  const byEvent = new Map<string, ReadingView[]>();
  for (const reading of readings) {
    const events = reading.evidence.filter((evidence) => evidence.type === "event");
    const last = events.at(-1);
    if (last) byEvent.set(last.id, [...(byEvent.get(last.id) ?? []), reading]);
  }
  return (entry) => entry.eventIds.flatMap((id) => byEvent.get(id) ?? []);
}

function threadNames(entries: TimelineEntry[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { thread, body } of entries) {
    if (thread && body.kind === "subagent" && body.name) names.set(thread, body.name);
  }
  return names;
}

/** Formatting is slow and events of one quarter of an hour share their day, in every time zone. */
function dayIn(timeZone: string | undefined): (at: string) => string {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const known = new Map<number, string>();
  return (at) => {
    const quarter = Math.floor(Date.parse(at) / QUARTER_MS);
    const day = known.get(quarter) ?? format.format(new Date(at));
    known.set(quarter, day);
    return day;
  };
}
