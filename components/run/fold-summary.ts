import { pathInRun } from "./run-folder";
import type { TimelineEntry } from "./timeline-entry";

const WORDS = [
  ["read", "read", "reads"],
  ["search", "search", "searches"],
  ["thought", "thought", "thoughts"],
  ["other", "unknown event", "unknown events"],
] as const;

/** What a fold hides, counted: "5 reads and 2 searches". */
export function foldSummary(entries: TimelineEntry[]): string {
  const parts = WORDS.flatMap(([kind, one, many]) => {
    const count = entries.filter((entry) => entry.body.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return new Intl.ListFormat("en", { type: "conjunction" }).format(parts);
}

/** The folders most of a fold's reads lie in, two at most. */
export function foldFolders(entries: TimelineEntry[], runFolder: string | null): string[] {
  const counts = new Map<string, number>();
  for (const { body } of entries) {
    if (body.kind !== "read") continue;
    const folder = pathInRun(body.path, runFolder).split("/").slice(-3, -1).join("/");
    if (folder) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([folder]) => folder);
}
