import clsx from "clsx";
import Link from "next/link";
import { memo } from "react";
import { useClock } from "@/components/live/use-clock";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { RelativeTime } from "@/components/ui/relative-time";
import { RunStrip } from "@/components/ui/run-strip";
import { SeverityGlyph } from "@/components/ui/severity-glyph";
import { StateGlyph } from "@/components/ui/state-glyph";
import { AGENT_LABEL } from "@/server/domain/agent-label";
import type { Severity } from "@/server/domain/reading";
import type { ReadingView } from "@/server/domain/reading-view";
import type { RunSummary } from "@/server/domain/run";
import { RunCost } from "./run-cost";

interface Props {
  run: RunSummary;
  /** All that are open on its stream. */
  readings: ReadingView[];
  /** How many criteria its task has. */
  criteria: number;
}

const MINUTE = 60_000;

/** A live run: who, on what, what it did last, and its last hours. The whole card is one link. */
export const RunCard = memo(function RunCard({ run, readings, criteria }: Props) {
  const minute = useClock((now) => Math.floor(now / MINUTE));
  const title = cleanAgentWords(run.title) || `Run ${run.externalId.slice(0, 8)}`;

  return (
    <li className={`flex ${OUT_OF_SIGHT}`}>
      <article aria-label={title} className="flex min-w-0 flex-1">
        <Link href={`/runs/${run.id}`} className={clsx(CARD, CARD_LOOK[run.state])}>
          <span className="flex h-2.5 items-center gap-0.75">
            <StateGlyph state={run.state} />
            <span className="min-w-0 flex-1 truncate font-medium" title={title}>
              {title}
            </span>
            {severitiesOn(run, readings).map((severity) => (
              <SeverityGlyph key={severity} severity={severity} />
            ))}
          </span>
          <RunCost run={run} agent={AGENT_LABEL[run.agent]} criteria={criteria} />
          <span className={LINE}>
            <span className="min-w-0 flex-1 truncate font-mono text-secondary">
              {cleanAgentWords(run.lastAction ?? "has not acted yet")}
            </span>
            <RelativeTime at={run.lastEventAt} />
          </span>
          <span className="mt-auto flex justify-end overflow-hidden border-b border-border">
            <RunStrip activity={run.activity} now={minute} />
          </span>
        </Link>
      </article>
    </li>
  );
});

/** Each severity once, the highest first. */
function severitiesOn(run: RunSummary, readings: ReadingView[]): Severity[] {
  const open = readings.filter((reading) => reading.runIds.includes(run.id)).map((reading) => reading.severity);
  return [...new Set(open)].toSorted((a, b) => b - a);
}

/** A card out of sight is neither laid out nor painted until it comes into sight, and stands as high as one meanwhile; the focus ring around one in sight is not cut off. */
const OUT_OF_SIGHT =
  "[content-visibility:auto] [contain-intrinsic-size:auto_156px_auto_77px] [overflow-clip-margin:4px]";
const CARD =
  "@container flex min-w-0 flex-1 flex-col rounded-m border px-1 py-0.5 no-underline transition-colors hover:border-border-strong";
const LINE = "flex items-center gap-0.75 text-micro leading-[15px] text-muted";

const WAITING = "border-[color-mix(in_srgb,var(--state-waiting)_45%,var(--border))] bg-state-waiting-tint";

const CARD_LOOK: Record<RunSummary["state"], string> = {
  running: "border-border bg-raised",
  waiting: WAITING,
  stalled: "border-dashed border-border-control bg-raised",
  done: "border-border bg-raised",
  failed: "border-border bg-raised",
  stopped: "border-border bg-raised",
};
