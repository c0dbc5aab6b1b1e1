import type { LineFacts } from "./line-facts";

type PlannedLine = LineFacts & { bytes: number };

/** The server takes 5 MiB at a time; this leaves room for one exchange that is a little over. */
const DELIVERY_BYTES = 4 * 1024 * 1024;
const LIMIT_BYTES = 5 * 1024 * 1024 - 4096;

/**
 * Cuts the lines of one file into deliveries, in order. A cut never falls inside one model response, nor between a tool
 * call and its result, unless that alone is more than the server takes at a time.
 */
export function planDeliveries<Line extends PlannedLine>(
  lines: Line[],
  deliveryBytes = DELIVERY_BYTES,
  limitBytes = LIMIT_BYTES,
): Line[][] {
  const pieces = cut(lines, [exchangeIds, responseIds], limitBytes);
  const deliveries: Line[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const bytes = sizeOf(piece);
    if (size + bytes > deliveryBytes) {
      deliveries.push([]);
      size = 0;
    }
    deliveries.at(-1)?.push(...piece);
    size += bytes;
  }
  return deliveries;
}

type IdsOf = (line: PlannedLine) => string[];

const responseIds: IdsOf = (line) => (line.response === null ? [] : [line.response]);
const exchangeIds: IdsOf = (line) => [...responseIds(line), ...line.calls, ...line.results];

/** The smallest pieces that keep together what shares an id; a piece over the limit is cut by the next, weaker rule. */
function cut<Line extends PlannedLine>(lines: Line[], rules: IdsOf[], limitBytes: number): Line[][] {
  const [idsOf, ...weaker] = rules;
  if (!idsOf) return lines.map((line) => [line]);
  return keptTogether(lines, idsOf).flatMap((piece) =>
    sizeOf(piece) > limitBytes ? cut(piece, weaker, limitBytes) : [piece],
  );
}

function keptTogether<Line extends PlannedLine>(lines: Line[], idsOf: IdsOf): Line[][] {
  const lastIndex = new Map<string, number>();
  lines.forEach((line, index) => {
    for (const id of idsOf(line)) lastIndex.set(id, index);
  });
  const pieces: Line[][] = [];
  let openUntil = -1;
  lines.forEach((line, index) => {
    if (index > openUntil) pieces.push([]);
    pieces.at(-1)?.push(line);
    for (const id of idsOf(line)) openUntil = Math.max(openUntil, lastIndex.get(id) ?? index);
    openUntil = Math.max(openUntil, index);
  });
  return pieces;
}

function sizeOf(lines: PlannedLine[]): number {
  return lines.reduce((sum, line) => sum + line.bytes, 0);
}
