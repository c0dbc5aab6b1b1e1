/** The course that was meant, and the track that leaves it. */
export function LogoGlyph({ size = 20 }: { size?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} fill="none" aria-hidden className="flex-none">
      <path d="M5 2v16" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2 2.2" opacity=".5" />
      <path d="M5 18C5 11.5 14 11 14.6 5.6" stroke="currentColor" strokeWidth="2.1" strokeLinecap="round" />
      <circle cx="14.8" cy="4" r="2.2" fill="var(--accent)" />
    </svg>
  );
}
