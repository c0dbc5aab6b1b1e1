import { memo } from "react";
import type { ActivityMinute } from "@/server/domain/run";
import { stripPaths } from "./strip-paths";

interface Props {
  activity: ActivityMinute[];
  /** The minute at the right end, in minutes since the epoch. */
  now: number;
  /** How many minutes to draw; what does not fit at the left is cut. */
  minutes?: number;
}

/** One bar a minute, now at the right: pale read, accent edit, dark command, a notch above a failed command. */
export const RunStrip = memo(function RunStrip({ activity, now, minutes = 120 }: Props) {
  const paths = stripPaths(activity, now, minutes);
  const width = minutes * 4 - 1;

  return (
    <svg
      viewBox={`0 0 ${width} 16`}
      width={width}
      height={16}
      className="flex-none"
      role="img"
      aria-label={labelOf(activity)}
    >
      <path d={paths.silence} fill="var(--border-strong)" />
      <path d={paths.reads} fill="var(--activity-read)" />
      <path d={paths.edits} fill="var(--activity-edit)" />
      <path d={paths.commands} fill="var(--activity-command)" />
      <path d={paths.failed} fill="var(--activity-failed)" />
    </svg>
  );
});

function labelOf(activity: ActivityMinute[]): string {
  const total = (count: (minute: ActivityMinute) => number) => activity.reduce((sum, minute) => sum + count(minute), 0);
  const parts = [
    `${total((minute) => minute.reads)} reads`,
    `${total((minute) => minute.edits)} edits`,
    `${total((minute) => minute.commands)} commands`,
    `${total((minute) => minute.failed)} failed`,
  ];
  return `Activity, one bar a minute, now at the right: ${parts.join(", ")}`;
}
