import { memo } from "react";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { EventRow } from "./event-row";
import { FoldRow } from "./fold-row";
import type { TimelineRow } from "./timeline-rows";

interface Props {
  row: TimelineRow;
  current: boolean;
  open: boolean;
  onToggle: (key: string) => void;
}

export const TimelineRowView = memo(function TimelineRowView({ row, current, open, onToggle }: Props) {
  const toggle = () => onToggle(row.key);
  switch (row.type) {
    case "day":
      return (
        <p className="px-2 pt-1 pb-0.5 text-small font-medium text-secondary">
          <time dateTime={row.at}>{DAY.format(new Date(row.at))}</time>
        </p>
      );
    case "thread":
      return (
        <p className="pt-0.5 pl-[82px] text-small text-muted">
          Subagent{" "}
          <span className="font-medium text-secondary">{cleanAgentWords(row.name || row.thread.slice(0, 12))}</span>
        </p>
      );
    case "fold":
      return <FoldRow entries={row.entries} open={row.open} onToggle={toggle} />;
    case "entry":
      return <EventRow entry={row.entry} readings={row.readings} current={current} open={open} onToggle={toggle} />;
  }
});

/** Only ever drawn in a browser, so it may speak of the reader's own days. */
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
