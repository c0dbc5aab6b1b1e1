import { EventBody } from "../domain/agent-event";
import type { StoredEvent } from "../domain/stored-event";
import type { Db } from "./database";

/** Where an event stands in its run: by time, then phase, then name. Never by arrival. */
export interface OrderKey {
  orderAt: Date;
  phase: "start" | "once" | "end";
  externalId: string;
}

interface Row extends OrderKey {
  id: string;
  thread: string | null;
  source: string;
  at: Date;
  receivedAt: Date;
  body: unknown;
  total: number;
}

export interface FoldPage {
  events: StoredEvent[];
  /** How many events the run has in all, as of this very read. */
  total: number;
}

/** The next events of a run in its order, with the run's total from the same snapshot. */
export async function readForFold(db: Db, runId: string, after: OrderKey | null, most: number): Promise<FoldPage> {
  const rows = await db.$queryRawUnsafe<Row[]>(
    `SELECT e.id, e."externalId", e.phase::text AS phase, e.thread, e.source, e.at, e."orderAt", e."receivedAt", e.body, r."eventCount" AS total
     FROM "Run" r LEFT JOIN LATERAL (
       SELECT * FROM "Event" WHERE "runId" = r.id AND ("orderAt", phase, "externalId") > ($2::timestamptz, $3::"EventPhase", $4::text COLLATE "C")
       ORDER BY "orderAt", phase, "externalId" LIMIT $5) e ON true
     WHERE r.id = $1::uuid ORDER BY e."orderAt", e.phase, e."externalId"`,
    runId,
    after?.orderAt ?? new Date(0),
    after?.phase ?? "start",
    after?.externalId ?? "",
    most,
  );
  return { events: rows.filter(({ id }) => id !== null).map(storedEvent), total: rows[0]?.total ?? 0 };
}

export function orderKeyOf({ orderAt, phase, externalId }: StoredEvent): OrderKey {
  return { orderAt, phase, externalId };
}

/** A body that an older release stored and this one no longer reads is shown as what it is: unknown. */
export function parseBody(body: unknown): EventBody {
  const parsed = EventBody.safeParse(body);
  return parsed.success ? parsed.data : { kind: "other", name: "from another version" };
}

function storedEvent({ total: _, body, ...row }: Row): StoredEvent {
  return { ...row, body: parseBody(body) };
}
