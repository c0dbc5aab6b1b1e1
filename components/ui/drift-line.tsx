import type { BoardStream } from "@/server/domain/board";

interface Props {
  drift: BoardStream["drift"];
  /** Milliseconds; the right end. */
  now: number;
  width?: number;
}

const SPAN_MS = 4 * 3_600_000;
const HEIGHT = 18;
const PAD = 3;

/** Steps of the highest open severity over the last four hours, above the dashed course. The dot is now. */
export function DriftLine({ drift, now, width = 44 }: Props) {
  const label = labelOf(drift);
  const last = drift.at(-1)?.severity ?? 0;

  return (
    <svg
      viewBox={`0 0 ${width + 4} ${HEIGHT}`}
      width={width + 4}
      height={HEIGHT}
      fill="none"
      role="img"
      aria-label={label}
      className="flex-none"
    >
      <title>{label}</title>
      <path d={`M0 ${levelOf(0)}H${width}`} stroke="var(--border-strong)" strokeDasharray="2 2" />
      <path d={trackOf(drift, now, width)} stroke="var(--text-muted)" strokeWidth="1.25" strokeLinejoin="round" />
      <circle cx={width} cy={levelOf(last)} r="2.25" className={DOT[last] ?? "fill-severity-4"} />
    </svg>
  );
}

const DOT = ["fill-muted", "fill-muted", "fill-severity-2", "fill-severity-3", "fill-severity-4"];

function trackOf(drift: Props["drift"], now: number, width: number): string {
  const steps = drift.map((step) => `H${columnOf(step.at, now, width)}V${levelOf(step.severity)}`);
  return `M0 ${levelOf(0)}${steps.join("")}H${width}`;
}

function columnOf(at: string, now: number, width: number): string {
  const share = (Date.parse(at) - (now - SPAN_MS)) / SPAN_MS;
  return (Math.min(1, Math.max(0, share)) * width).toFixed(1);
}

function levelOf(severity: number): number {
  return HEIGHT - PAD - (severity * (HEIGHT - 2 * PAD)) / 4;
}

function labelOf(drift: Props["drift"]): string {
  const steps = drift.map((step) => step.severity).filter((severity, index, all) => severity !== all[index - 1]);
  if (steps.every((severity) => severity === 0)) return "No reading open in the last 4 h";
  return `Highest open severity in the last 4 h, oldest first: ${steps.map((severity) => (severity === 0 ? "none" : severity)).join(", ")}`;
}
