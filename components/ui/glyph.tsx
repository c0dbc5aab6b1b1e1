import type { ReactNode } from "react";

interface Props {
  /** What it says to someone who does not see it; absent where a word stands beside it. */
  label?: string;
  size?: number;
  className?: string;
  children: ReactNode;
}

/** The frame of every glyph that is ours: 16 units, in the colour of its text. */
export function Glyph({ label, size = 14, className = "", children }: Props) {
  const frame = { viewBox: "0 0 16 16", width: size, height: size, fill: "none", className: `flex-none ${className}` };
  if (label === undefined) {
    return (
      <svg {...frame} aria-hidden="true">
        {children}
      </svg>
    );
  }
  return (
    <svg {...frame} role="img" aria-label={label}>
      <title>{label}</title>
      {children}
    </svg>
  );
}
