import { type MouseEvent, memo, useMemo } from "react";
import { minimapPaths } from "./minimap-paths";
import type { TimelineRow } from "./timeline-rows";

interface Props {
  rows: TimelineRow[];
  /** The rows in sight. */
  from: number | null;
  to: number | null;
  onGo: (row: number) => void;
}

const HEIGHT = 640;

/** Everything loaded at a glance; failures are wider and red. A click goes there; the keyboard has N, J and K. */
export const Minimap = memo(function Minimap({ rows, from, to, onGo }: Props) {
  const paths = useMemo(() => minimapPaths(rows, HEIGHT), [rows]);
  const share = HEIGHT / Math.max(1, rows.length);

  function go(event: MouseEvent<SVGSVGElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    onGo(Math.min(rows.length - 1, Math.floor(((event.clientY - box.top) / box.height) * rows.length)));
  }

  return (
    <svg
      viewBox={`0 0 24 ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
      onClick={go}
      className="h-full w-full cursor-pointer border-l border-border bg-surface p-0.5 max-md:hidden"
      strokeWidth="1.5"
    >
      <path d={paths.quiet} stroke="var(--activity-read)" />
      <path d={paths.command} stroke="var(--activity-command)" />
      <path d={paths.edit} stroke="var(--activity-edit)" />
      <path d={paths.failed} stroke="var(--activity-failed)" strokeWidth="2.5" />
      <path d={paths.reading} stroke="var(--severity-2)" strokeWidth="2.5" />
      {from !== null && to !== null && (
        <rect
          x="1"
          y={from * share}
          width="22"
          height={Math.max(6, (to - from + 1) * share)}
          rx="2"
          fill="var(--text)"
          fillOpacity=".06"
          stroke="var(--border-control)"
          strokeWidth="1"
        />
      )}
    </svg>
  );
});
