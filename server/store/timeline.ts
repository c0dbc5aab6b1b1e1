import type { Db } from "./database";
import type { OrderKey } from "./stored-events";

export interface TimelineRow extends OrderKey {
  id: string;
  seq: bigint;
  kind: string;
  thread: string | null;
  source: string;
  at: Date;
  body: unknown;
  extra: Record<string, unknown>;
}

/** Part of a run's timeline on one side of a place in its order, nearest first. `kinds` empty: all of them. */
export async function readTimeline(
  db: Db,
  runId: string,
  from: OrderKey | null,
  direction: "after" | "before",
  kinds: string[],
  most: number,
): Promise<TimelineRow[]> {
  const [sign, order] = direction === "after" ? [">", "ASC"] : ["<", "DESC"];
  const start = from ?? (direction === "after" ? BEGINNING : END);
  return db.$queryRawUnsafe<TimelineRow[]>(
    `SELECT id, seq, "externalId", kind, phase::text AS phase, thread, source, at, "orderAt", body, extra FROM "Event"
     WHERE "runId" = $1::uuid AND ("orderAt", phase, "externalId") ${sign} ($2::timestamptz, $3::"EventPhase", $4::text COLLATE "C")
       AND (cardinality($5::text[]) = 0 OR kind = ANY($5))
     ORDER BY "orderAt" ${order}, phase ${order}, "externalId" ${order} LIMIT $6`,
    runId,
    start.orderAt,
    start.phase,
    start.externalId,
    kinds,
    most,
  );
}

const BEGINNING: OrderKey = { orderAt: new Date(0), phase: "start", externalId: "" };
const END: OrderKey = { orderAt: new Date(Date.UTC(2300, 0, 1)), phase: "end", externalId: "" };
