"use client";

import { useCallback, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { EventKind } from "@/server/domain/agent-event";
import type { RunDetail } from "@/server/domain/run";
import { KindFilter } from "./kind-filter";
import { timelineEntries } from "./timeline-entry";
import type { TimelineFeed, TimelineSnapshot } from "./timeline-feed";
import { TimelineList } from "./timeline-list";
import { timelineRows } from "./timeline-rows";
import { useEventLink } from "./use-event-link";
import { useTimeline } from "./use-timeline";

interface Props {
  run: RunDetail;
  /** Only these kinds; none means all. */
  kinds: EventKind[];
  onKinds: (kinds: EventKind[]) => void;
}

/** What the agent did, event by event, oldest above. */
export function Timeline({ run, kinds, onKinds }: Props) {
  const { feed, snapshot } = useTimeline(run.id, kinds, run.events);
  const [openKeys, setOpenKeys] = useState<ReadonlySet<string>>(new Set());
  const entries = useMemo(() => timelineEntries(snapshot.events, kinds), [snapshot.events, kinds]);
  const rows = useMemo(
    () => timelineRows(entries, { readings: run.readings, openFolds: openKeys, asked: kinds }),
    [entries, run.readings, openKeys, kinds],
  );
  const toggle = useCallback((key: string) => setOpenKeys((keys) => toggled(keys, key)), []);
  const open = useCallback((key: string) => setOpenKeys((keys) => (keys.has(key) ? keys : toggled(keys, key))), []);
  const { link, missing } = useEventLink(feed, rows, open);

  return (
    <section aria-labelledby="timeline-title" className="flex min-h-0 flex-col bg-surface max-md:h-[80dvh]">
      <header className="flex h-5 flex-none items-center gap-1 border-b border-border px-2">
        <h2 id="timeline-title" className="font-semibold">
          Timeline
        </h2>
        <span className="figures truncate text-small text-muted">{countOf(snapshot, run.events, kinds)}</span>
        <span className="ml-auto" />
        <KindFilter kinds={kinds} onKinds={onKinds} />
      </header>
      {missing && (
        <div className="p-1">
          <Notice
            tone="warning"
            title="The event in this link is not among those shown"
            action={<ShowAll kinds={kinds} onKinds={onKinds} />}
          >
            {kinds.length > 0
              ? "It may be of another kind."
              : "This run has no such event, or it is one that is not drawn."}
          </Notice>
        </div>
      )}
      <Problem feed={feed} snapshot={snapshot} />
      <TimelineList
        rows={rows}
        feed={feed}
        snapshot={snapshot}
        openKeys={openKeys}
        onToggle={toggle}
        linked={link}
        emptyBecause={kinds.length > 0 ? "No event of the chosen kinds." : "This run has reported no event yet."}
      />
    </section>
  );
}

function ShowAll({ kinds, onKinds }: Pick<Props, "kinds" | "onKinds">) {
  if (kinds.length === 0) return null;
  return (
    <Button size="s" onClick={() => onKinds([])}>
      Show all kinds
    </Button>
  );
}

function Problem({ feed, snapshot: { problem } }: { feed: TimelineFeed; snapshot: TimelineSnapshot }) {
  if (!problem) return null;
  const what = {
    first: "The timeline was not loaded",
    older: "Older events were not loaded",
    newer: "Newer events were not loaded",
  };
  return (
    <div className="p-1">
      <Notice
        tone="error"
        title={what[problem.what]}
        action={
          <Button size="s" onClick={feed.retry}>
            Try again
          </Button>
        }
      >
        {problem.because}
      </Notice>
    </div>
  );
}

function countOf(snapshot: TimelineSnapshot, count: number, kinds: EventKind[]): string {
  const loaded = snapshot.events.length;
  if (snapshot.loading === "older") return "reading older events";
  if (kinds.length > 0) return snapshot.hasOlder ? `newest ${loaded} of these kinds` : `${loaded} of ${count} events`;
  return snapshot.hasOlder ? `newest ${loaded} of ${count} events` : `${loaded} events`;
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
