import type { FileChange } from "../../domain/agent-event";
import { asList, asNumber, asRecord, asText } from "../loose-json";

/** A screenful many times over; what is longer is read in the repository. */
const PATCH_CHARACTERS = 20_000;

export type Counted = Pick<FileChange, "added" | "removed" | "patch">;

/** Claude Code's `structuredPatch` (hunks as the `diff` package makes them) counted and written as unified hunks. Null if it is none. */
export function countedPatch(structuredPatch: unknown): Counted | null {
  if (!Array.isArray(structuredPatch)) return null;

  const written = structuredPatch.map(hunk);
  const lines = written.flatMap((each) => each.lines);
  return {
    added: lines.filter((line) => line.startsWith("+")).length,
    removed: lines.filter((line) => line.startsWith("-")).length,
    patch: withinBounds(written.flatMap((each) => [each.header, ...each.lines])),
  };
}

/** A file written from nothing: every line of its content is new. */
export function countedCreation(content: string): Counted {
  const lines = linesOf(content);
  const header = lines.length > 0 ? [`@@ -0,0 +1,${lines.length} @@`] : [];
  return { added: lines.length, removed: 0, patch: withinBounds([...header, ...lines.map((line) => `+${line}`)]) };
}

/** Lines as git counts them: a final newline ends the last line and starts none. */
export function linesOf(content: string): string[] {
  if (content === "") return [];
  return (content.endsWith("\n") ? content.slice(0, -1) : content).split("\n");
}

function hunk(value: unknown): { header: string; lines: string[] } {
  const fields = asRecord(value) ?? {};
  const [oldStart, oldLines, newStart, newLines] = ["oldStart", "oldLines", "newStart", "newLines"].map(
    (key) => asNumber(fields[key]) ?? 0,
  );
  const lines = asList(fields.lines).flatMap((line) => asText(line) ?? []);
  return { header: `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, lines };
}

function withinBounds(lines: string[]): string {
  const kept: string[] = [];
  let characters = 0;
  for (const line of lines) {
    characters += line.length + 1;
    if (characters > PATCH_CHARACTERS) return [...kept, `… cut, ${lines.length - kept.length} lines`].join("\n");
    kept.push(line);
  }
  return kept.join("\n");
}
