"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { Minimap } from "./minimap";
import type { TimelineFeed, TimelineSnapshot } from "./timeline-feed";
import { TimelineRowView } from "./timeline-row-view";
import type { TimelineRow } from "./timeline-rows";
import { TimelineSteps } from "./timeline-steps";
import type { EventLink } from "./use-event-link";
import { useTimelineKeys } from "./use-timeline-keys";

interface Props {
  rows: TimelineRow[];
  feed: TimelineFeed;
  snapshot: TimelineSnapshot;
  openKeys: ReadonlySet<string>;
  onToggle: (key: string) => void;
  /** The row a link leads to. */
  linked: EventLink | null;
  emptyBecause: string;
}

/** This close to the top, older events are fetched. */
const NEAR_TOP = 8;
const ROW_PX = 29;

/** The rows in sight, and few more: a run may have tens of thousands. Opens at its end and stays there while it grows. */
export function TimelineList({ rows, feed, snapshot, openKeys, onToggle, linked, emptyBecause }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: ROW_PX,
    paddingEnd: 16,
  });
  const hasRows = rows.length > 0;
  useEffect(() => {
    if (hasRows) virtualizer.scrollToEnd();
  }, [hasRows, virtualizer]);
  // After the scroll to the end, so that a link to an event has the last word.
  const { current, ...steps } = useTimelineKeys({ rows, virtualizer, linked, onToggle });

  const items = virtualizer.getVirtualItems();
  const top = items[0]?.index ?? null;
  useEffect(() => {
    if (top !== null && top < NEAR_TOP && snapshot.hasOlder && !snapshot.loading && !snapshot.problem)
      void feed.loadOlder();
  }, [feed, top, snapshot]);

  return (
    <>
      <div className="relative grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_32px] grid-rows-[minmax(0,1fr)] max-md:grid-cols-1">
        <div ref={scroller} className="overflow-auto py-0.5 [overflow-anchor:none]">
          {snapshot.loading === "first" && !hasRows && <Skeletons />}
          {!snapshot.loading && !snapshot.problem && !hasRows && <p className="p-2 text-muted">{emptyBecause}</p>}
          <ol className="relative" style={{ height: virtualizer.getTotalSize() }}>
            {items.map((item) => {
              const row = rows[item.index];
              return row ? (
                <li
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  data-row={row.key}
                  tabIndex={-1}
                  className="absolute inset-x-0 top-0 -outline-offset-2"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <TimelineRowView
                    row={row}
                    current={row.key === current}
                    open={openKeys.has(row.key)}
                    onToggle={onToggle}
                  />
                </li>
              ) : null;
            })}
          </ol>
        </div>
        <Minimap
          rows={rows}
          from={top}
          to={items.at(-1)?.index ?? null}
          onGo={(index) => virtualizer.scrollToIndex(index, { align: "center" })}
        />
      </div>
      <TimelineSteps {...steps} />
    </>
  );
}

function Skeletons() {
  return (
    <div role="status" aria-label="Reading the timeline" className="appear-late grid gap-2 p-2">
      {["w-2/3", "w-1/2", "w-5/6", "w-1/3", "w-3/4"].map((width) => (
        <Skeleton key={width} className={`h-1.5 ${width}`} />
      ))}
    </div>
  );
}
