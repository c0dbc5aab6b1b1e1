import type { ActivityMinute } from "@/server/domain/run";

const BAR = 3;
const STEP = 4;
const FLOOR = 16;
const MIN_HEIGHT = 2;
const MAX_HEIGHT = 12;

export interface StripPaths {
  silence: string;
  reads: string;
  edits: string;
  commands: string;
  failed: string;
}

/** The bars as one path a colour, so that a board of fifty runs stays a few hundred nodes. */
export function stripPaths(activity: ActivityMinute[], now: number, minutes: number): StripPaths {
  const paths: StripPaths = { silence: "", reads: "", edits: "", commands: "", failed: "" };
  const first = activity[0]?.minute;
  if (first === undefined) return paths;

  const byMinute = new Map(activity.map((item) => [item.minute, item]));
  for (let column = 0; column < minutes; column++) {
    const minute = now - (minutes - 1 - column);
    const item = byMinute.get(minute);
    const x = column * STEP;
    if (item) paths[colourOf(item)] += bar(x, heightOf(item)) + (item.failed > 0 ? notch(x, heightOf(item)) : "");
    else if (minute > first) paths.silence += bar(x, 1);
  }
  return paths;
}

function colourOf(item: ActivityMinute): keyof StripPaths {
  if (item.failed > 0) return "failed";
  if (item.edits > 0) return "edits";
  return item.commands > 0 ? "commands" : "reads";
}

/** Grows with the root: a minute of forty events must not flatten all others. */
function heightOf(item: ActivityMinute): number {
  const events = item.reads + item.edits + item.commands;
  return Math.min(MAX_HEIGHT, MIN_HEIGHT + Math.round(Math.sqrt(events) * 2));
}

function bar(x: number, height: number): string {
  return `M${x} ${FLOOR - height}h${BAR}v${height}h-${BAR}z`;
}

function notch(x: number, height: number): string {
  return `M${x - 0.5} ${FLOOR - height - 3.5}h4l-2 2.5z`;
}
