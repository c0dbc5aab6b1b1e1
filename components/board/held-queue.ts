import type { NeedsYou } from "@/server/domain/board";

export interface QueueEntry {
  need: NeedsYou;
  /** It was settled elsewhere while someone read the queue: it keeps its place and loses its action. */
  settled: boolean;
}

/**
 * What the queue shows while someone reads or points at it: every entry where it stood. What is new waits outside.
 * `held` is what stood there when they came.
 */
export function heldQueue(held: NeedsYou[], fresh: NeedsYou[]): { entries: QueueEntry[]; waiting: number } {
  const freshById = new Map(fresh.map((need) => [need.id, need]));
  const heldIds = new Set(held.map((need) => need.id));
  return {
    entries: held.map((need) => ({ need: freshById.get(need.id) ?? need, settled: !freshById.has(need.id) })),
    waiting: fresh.filter((need) => !heldIds.has(need.id)).length,
  };
}
