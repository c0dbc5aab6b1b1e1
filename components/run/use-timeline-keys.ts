import type { Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef, useState } from "react";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { TimelineRow } from "./timeline-rows";
import type { EventLink } from "./use-event-link";

interface Options {
  rows: TimelineRow[];
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** The row a link leads to; becomes the current one. */
  linked: EventLink | null;
  onToggle: (key: string) => void;
}

/** J and K walk the timeline, N goes to the next failed command, Enter shows more of the current event. */
export function useTimelineKeys({ rows, virtualizer, linked, onToggle }: Options) {
  const [current, setCurrent] = useState<string | null>(null);

  const go = useCallback(
    (index: number, align: "auto" | "center") => {
      const row = rows[index];
      if (!row) return;
      setCurrent(row.key);
      virtualizer.scrollToIndex(index, { align });
      requestAnimationFrame(() => focusRow(virtualizer.scrollElement, row.key));
    },
    [rows, virtualizer],
  );

  const linkedIndex = linked ? rows.findIndex((row) => row.key === linked.rowKey) : -1;
  const followed = useRef<EventLink | null>(null);
  useEffect(() => {
    if (linkedIndex < 0 || followed.current?.asked === linked?.asked) return;
    followed.current = linked;
    go(linkedIndex, "center");
  }, [linked, linkedIndex, go]);

  const at = rows.findIndex((row) => row.key === current);
  const from = at >= 0 ? at : (virtualizer.getVirtualItems()[0]?.index ?? 0) - 1;
  const goNext = () => go(next(rows, from, 1, isStop), "auto");
  const goBefore = () => go(next(rows, from, -1, isStop), "auto");
  const goToFailure = () => go(wrapped(rows, at, isFailure), "center");
  useShortcut("j", goNext);
  useShortcut("k", goBefore);
  useShortcut("n", goToFailure);

  useShortcut("Enter", ({ target }) => {
    const row = target instanceof HTMLElement && target.dataset.row;
    if (row) onToggle(row);
  });
  return { current, goNext, goBefore, goToFailure };
}

function focusRow(scroller: HTMLElement | null, key: string) {
  scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

function next(rows: TimelineRow[], from: number, step: 1 | -1, wanted: (row: TimelineRow) => boolean): number {
  let index = from + step;
  while (index >= 0 && index < rows.length) {
    const row = rows[index];
    if (row && wanted(row)) return index;
    index += step;
  }
  return -1;
}

/** The next one below, or the first of all when there is none. */
function wrapped(rows: TimelineRow[], from: number, wanted: (row: TimelineRow) => boolean): number {
  const below = next(rows, from, 1, wanted);
  return below >= 0 ? below : next(rows, -1, 1, wanted);
}

function isStop(row: TimelineRow): boolean {
  return row.type === "entry" || row.type === "fold";
}

function isFailure(row: TimelineRow): boolean {
  return row.type === "entry" && row.entry.body.kind === "command" && (row.entry.body.exitCode ?? 0) !== 0;
}
