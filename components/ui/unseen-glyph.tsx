import { Glyph } from "./glyph";

/** What was not seen, shown where its reading would be. */
export function UnseenGlyph({ label, size, className }: { label?: string; size?: number; className?: string }) {
  return (
    <Glyph label={label} size={size} className={className}>
      <circle cx="8" cy="8" r="5.25" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.05 2.07" />
      <path
        d="M6.6 6.7c.05-.85.65-1.35 1.45-1.35s1.4.5 1.4 1.25c0 1.05-1.3 1.05-1.4 2.1M8.05 10.5h.01"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
      />
    </Glyph>
  );
}
