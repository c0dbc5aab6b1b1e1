import type { ReactNode } from "react";
import type { AnyState } from "./state-word";

const ring = <circle cx="8" cy="8" r="5.25" stroke="currentColor" strokeWidth="1.5" />;
const disc = <circle cx="8" cy="8" r="6" fill="currentColor" />;
const dashedRing = (
  <circle cx="8" cy="8" r="5.25" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.05 2.07" />
);

const stopped = (
  <>
    {ring}
    <rect x="5.75" y="5.75" width="4.5" height="4.5" rx=".75" fill="currentColor" />
  </>
);

/** Shape first, colour second: greyscale loses nothing. */
export const STATE_SHAPE: Record<AnyState, ReactNode> = {
  planned: dashedRing,
  ready: ring,
  running: (
    <>
      <circle cx="8" cy="8" r="5.25" stroke="currentColor" strokeWidth="1.5" opacity=".32" />
      <path
        className="running-arc"
        d="M8 2.75A5.25 5.25 0 0 1 13.25 8"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
      />
      <circle cx="8" cy="8" r="2.25" fill="currentColor" />
    </>
  ),
  waiting: (
    <>
      <path d="M8 1.75a6.25 6.25 0 1 1-3.2 11.6l-2.55.65.7-2.5A6.25 6.25 0 0 1 8 1.75Z" fill="currentColor" />
      <g stroke="var(--surface)" strokeLinecap="round">
        <path d="M6.3 6.55c.1-1 .8-1.6 1.75-1.6 1 0 1.7.6 1.7 1.5 0 1.3-1.6 1.3-1.7 2.5" strokeWidth="1.4" />
        <path d="M8.05 10.95h.01" strokeWidth="1.7" />
      </g>
    </>
  ),
  stalled: (
    <g stroke="currentColor" strokeLinecap="round">
      <path d="M10.9 3.6a5.25 5.25 0 0 1 0 8.8M5.1 12.4a5.25 5.25 0 0 1 0-8.8" strokeWidth="1.5" />
      <path d="M6.5 6v4M9.5 6v4" strokeWidth="1.75" />
    </g>
  ),
  "in-review": (
    <>
      {ring}
      <path
        d="m5.6 8.2 1.7 1.7 3.1-3.6"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  done: (
    <>
      {disc}
      <path
        d="m5.3 8.2 1.9 1.9 3.5-4"
        stroke="var(--surface)"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  failed: (
    <>
      {disc}
      <path d="m5.9 5.9 4.2 4.2M10.1 5.9l-4.2 4.2" stroke="var(--surface)" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  stopped,
  abandoned: stopped,
  blocked: (
    <>
      {ring}
      <path d="m4.4 11.6 7.2-7.2" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
};
