import type { ReactNode } from "react";

interface Props {
  /** What is being loaded, as a sentence: "Reading the board". */
  what: string;
  /** Skeletons in the final geometry. */
  children: ReactNode;
}

/** Nothing for 150 ms, then still grey bars, and over a second a sentence. */
export function Loading({ what, children }: Props) {
  return (
    <div role="status" aria-label={what} className="appear-late">
      {children}
      <p className="appear-very-late px-2 py-1 text-small text-muted">{what}</p>
    </div>
  );
}
