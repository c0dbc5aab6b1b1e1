/** How often gaps of each length occurred, in steps of a fifth: some eighty numbers for gaps from a second to a week. */
export type GapHistogram = Record<string, number>;

const STEP = 1.2;

export function withGap(gaps: GapHistogram, gapMs: number): GapHistogram {
  const bucket = String(Math.max(0, Math.ceil(Math.log(Math.max(gapMs, 1) / 1_000) / Math.log(STEP))));
  return { ...gaps, [bucket]: (gaps[bucket] ?? 0) + 1 };
}

export function countGaps(gaps: GapHistogram): number {
  return Object.values(gaps).reduce((sum, count) => sum + count, 0);
}

/** The length in milliseconds that this share of the gaps does not exceed, rounded up to its step; 0 without any. */
export function gapQuantile(gaps: GapHistogram, share: number): number {
  const wanted = countGaps(gaps) * share;
  let seen = 0;
  for (const bucket of Object.keys(gaps)
    .map(Number)
    .sort((one, other) => one - other)) {
    seen += gaps[String(bucket)] ?? 0;
    if (seen >= wanted) return Math.round(1_000 * STEP ** bucket);
  }
  return 0;
}
