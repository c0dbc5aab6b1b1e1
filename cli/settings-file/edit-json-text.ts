import type { Span } from "./json-text";

/** How the file is laid out, so that what is added looks as if its owner had written it. */
interface Layout {
  /** One step of indentation; null for a file on one line. */
  indent: string | null;
  newline: string;
}

/** What is added: a value, and its key where the container is an object. */
interface Entry {
  key?: string;
  value: unknown;
}

/** `entry` becomes the last of the object or array at `container`, laid out as those before it. Nothing else changes. */
export function appendEntry(text: string, container: Span, entries: Span[], entry: Entry, depth: number): string {
  const layout = layoutOf(text);
  const last = entries.at(-1);
  if (last) {
    const before = spaceBefore(text, last.start);
    const isInline = !before.includes("\n");
    const space = isInline && layout.indent !== null ? " " : before;
    const piece = entryText(entry, isInline ? { ...layout, indent: null } : layout, depth);
    return `${text.slice(0, last.end)},${space}${piece}${text.slice(last.end)}`;
  }
  const open = text.slice(0, container.start + 1);
  const close = text.slice(container.end - 1);
  const piece = entryText(entry, layout, depth);
  if (layout.indent === null) return open + piece + close;
  const margin = layout.newline + layout.indent.repeat(depth);
  return open + margin + piece + layout.newline + layout.indent.repeat(depth - 1) + close;
}

/** Takes one entry out together with the comma that joined it. The exact reverse of `appendEntry` to what had entries. */
export function removeEntry(text: string, container: Span, entries: Span[], index: number): string {
  const entry = entries[index];
  if (!entry) return text;
  const before = entries[index - 1];
  const after = entries[index + 1];
  if (before) return text.slice(0, before.end) + text.slice(entry.end);
  if (after) return text.slice(0, entry.start) + text.slice(after.start);
  return text.slice(0, container.start + 1) + text.slice(container.end - 1);
}

function layoutOf(text: string): Layout {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const firstIndent = /^[{[]\s*?\r?\n([ \t]+)\S/.exec(text.trimStart());
  const oneLine = !text.trim().includes("\n") && text.trim().length > 2;
  return { indent: oneLine ? null : (firstIndent?.[1] ?? "  "), newline };
}

function entryText({ key, value }: Entry, { indent, newline }: Layout, depth: number): string {
  const name = key === undefined ? "" : `${JSON.stringify(key)}:${indent === null ? "" : " "}`;
  if (indent === null) return name + JSON.stringify(value);
  return name + JSON.stringify(value, null, indent).replaceAll("\n", newline + indent.repeat(depth));
}

function spaceBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && " \t\r\n".includes(text.charAt(start - 1))) start--;
  return text.slice(start, at);
}
