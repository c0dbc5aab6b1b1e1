import clsx from "clsx";
import { QuestionText } from "@/components/checkpoint/question-text";
import { ClockTime } from "@/components/ui/clock-time";
import { ReadingBadge } from "@/components/ui/reading-badge";
import type { ReadingView } from "@/server/domain/reading-view";
import { EventBodyView } from "./event-body";
import { EventGlyph } from "./event-glyph";
import type { TimelineEntry } from "./timeline-entry";

interface Props {
  entry: TimelineEntry;
  readings: ReadingView[];
  /** Where the reader is. */
  current: boolean;
  open: boolean;
  onToggle: () => void;
}

/** Time, glyph on the thread, what happened; the readings it raised hang below it. */
export function EventRow({ entry, readings, current, open, onToggle }: Props) {
  return (
    <div
      className={clsx(
        "relative grid grid-cols-[40px_18px_minmax(0,1fr)] gap-x-1 py-0.5 pr-1.5 pl-2",
        current && "bg-selected",
      )}
    >
      <span aria-hidden className="absolute inset-y-0 left-[72.5px] w-px bg-border" />
      <ClockTime at={entry.at} className="text-small leading-[20px] text-muted" />
      <span
        className={clsx(
          "relative grid h-2.5 place-items-center text-muted",
          entry.body.kind === "done" && "text-state-review",
        )}
      >
        <span className={clsx("rounded-full p-0.25", current ? "bg-selected" : "bg-surface")}>
          <EventGlyph kind={entry.body.kind} />
        </span>
      </span>
      <div className={clsx("min-w-0", entry.thread && "border-l-2 border-border-strong pl-1")}>
        <EventBodyView entry={entry} open={open} onToggle={onToggle} />
        {readings.map((reading) => (
          <p key={reading.id} className="mt-0.25 flex flex-wrap items-center gap-x-1">
            <ReadingBadge reading={reading} />
            <span className="text-small text-secondary">
              <QuestionText text={reading.summary} />
            </span>
          </p>
        ))}
      </div>
    </div>
  );
}
