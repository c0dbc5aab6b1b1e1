import clsx from "clsx";
import Link from "next/link";
import type { Severity } from "@/server/domain/reading";
import type { ReadingView } from "@/server/domain/reading-view";
import { Ago } from "./ago";
import { readingLabel } from "./reading-label";
import { SeverityGlyph } from "./severity-glyph";
import { Tooltip } from "./tooltip";

/** What a signal says, in a few words; its sentence and evidence on hover and focus. Leads to the run it was read in. */
export function ReadingBadge({ reading }: { reading: ReadingView }) {
  const [runId] = reading.runIds;
  const [workstreamId] = reading.workstreamIds;
  const href = runId ? `/runs/${runId}` : `/streams/${workstreamId}`;

  return (
    <Tooltip content={<ReadingDetail reading={reading} />}>
      <Link href={href} className={clsx(BASE, LOOK[reading.severity])}>
        <SeverityGlyph severity={reading.severity} />
        <span className="truncate">{readingLabel(reading)}</span>
      </Link>
    </Tooltip>
  );
}

const BASE =
  "inline-flex h-2.5 min-w-0 items-center gap-0.5 rounded-s text-small leading-[20px] font-medium whitespace-nowrap hover:underline";

const LOOK: Record<Severity, string> = {
  1: "font-normal text-muted",
  2: "text-secondary",
  3: "text-severity-3",
  4: "-ml-0.5 bg-severity-4-tint pr-0.75 pl-0.5 text-severity-4",
};

/** Beyond these the run page has the rest. */
const LINES_SHOWN = 5;

function ReadingDetail({ reading }: { reading: ReadingView }) {
  const lines = reading.evidence.flatMap((item) => (item.type === "line" ? [item] : []));
  return (
    <span className="grid gap-0.5">
      <span className="text-text">{reading.summary}</span>
      {lines.slice(0, LINES_SHOWN).map((item) => (
        <code key={`${item.path}:${item.line}`} className="truncate">
          {item.line === null ? item.path : `${item.path}:${item.line}`}
        </code>
      ))}
      {lines.length > LINES_SHOWN && <span className="text-muted">and {lines.length - LINES_SHOWN} more</span>}
      <span className="text-muted">
        opened <Ago at={reading.openedAt} />
      </span>
    </span>
  );
}
