import type { ReactNode } from "react";
import type { Severity } from "@/server/domain/reading";
import { Glyph } from "./glyph";

interface Props {
  severity: Severity;
  size?: number;
  /** Words beside it say the severity. */
  decorative?: boolean;
}

/** The course and the track that leaves it, further with each step. */
export function SeverityGlyph({ severity, size, decorative = false }: Props) {
  return (
    <Glyph
      label={decorative ? undefined : `Severity ${severity}: ${SEVERITY_WORD[severity]}`}
      size={size}
      className={SEVERITY_INK[severity]}
    >
      {SHAPE[severity]}
    </Glyph>
  );
}

const SEVERITY_WORD: Record<Severity, string> = {
  1: "shown",
  2: "asked at the next checkpoint",
  3: "asked now",
  4: "stream paused, asked now",
};

const SEVERITY_INK: Record<Severity, string> = {
  1: "text-severity-1",
  2: "text-severity-2",
  3: "text-severity-3",
  4: "text-severity-4",
};

const course = <path d="M4 2v12" stroke="currentColor" strokeWidth="1.25" strokeDasharray="1.6 1.8" opacity=".65" />;

const SHAPE: Record<Severity, ReactNode> = {
  1: (
    <>
      {course}
      <path d="M4 14C4 10 6.2 8 6.2 3" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  2: (
    <>
      {course}
      <path d="M4 14C4 9.5 9 8.5 9 4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="9" cy="3.6" r="1.5" fill="currentColor" />
    </>
  ),
  3: (
    <>
      {course}
      <path d="M4 14C4 9.5 11.5 10 11.8 5.6" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      <circle cx="11.8" cy="4.6" r="2.2" fill="currentColor" />
    </>
  ),
  4: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="3.5" fill="var(--severity-4-solid)" />
      <g stroke="var(--text-inverse)">
        <path d="M4.6 3.4v9.2" strokeWidth="1.2" strokeDasharray="1.5 1.6" opacity=".85" />
        <path d="M4.6 12.6c0-2.6 2.8-2.6 6.1-2.6" strokeWidth="1.75" strokeLinecap="round" />
      </g>
      <circle cx="11.2" cy="10" r="1.9" fill="var(--text-inverse)" />
    </>
  ),
};
