import { z } from "zod";

const UNIT_MS = { d: 24 * 60 * 60_000, h: 60 * 60_000, m: 60_000, s: 1_000 };

/** How long ago, as one writes it (`2d 3h`, `45m`, `20s`), read as milliseconds. */
export const TimeAgo = z
  .string()
  .regex(/^\d+[dhms]( \d+[dhms])*$/, "Write how long ago as 2d 3h, 45m or 20s")
  .transform((text) => text.split(" ").reduce((sum, part) => sum + millisecondsOf(part), 0));

function millisecondsOf(part: string): number {
  const unit = part.at(-1) as keyof typeof UNIT_MS;
  return Number(part.slice(0, -1)) * UNIT_MS[unit];
}
