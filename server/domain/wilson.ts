/** The normal deviate of a 95 % interval. */
const Z = 1.96;

/** The lower end of Wilson's 95 % interval for a share: what it is at least, as far as so few cases can tell. */
export function wilsonLowerBound(hits: number, cases: number): number {
  if (cases === 0) return 0;
  const share = hits / cases;
  const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * cases)) / cases);
  return Math.max(0, (share + Z ** 2 / (2 * cases) - spread) / (1 + Z ** 2 / cases));
}
