import type { Db } from "./database";
import { parseBody } from "./stored-events";

/** Newest events that a run's pages may ask for at once. */
const MOST = 500;

/** What has been heard of a run since a moment, in its order; the first few hundred are enough to see what an agent did next. */
export async function eventsReceivedSince(db: Db, runId: string, since: Date) {
  const rows = await db.event.findMany({
    where: { runId, receivedAt: { gt: since } },
    orderBy: [{ orderAt: "asc" }, { phase: "asc" }, { externalId: "asc" }],
    take: MOST,
    select: { id: true, phase: true, thread: true, source: true, receivedAt: true, body: true },
  });
  return rows.map((row) => ({ ...row, body: parseBody(row.body) }));
}

/** The newest commands a run has ended, latest first. */
export async function latestCommands(db: Db, runId: string, most: number) {
  const rows = await db.event.findMany({
    where: { runId, kind: "command", phase: { in: ["end", "once"] } },
    orderBy: { orderAt: "desc" },
    take: most,
    select: { id: true, at: true, body: true },
  });
  return rows.flatMap(({ id, at, body }) => {
    const parsed = parseBody(body);
    return parsed.kind === "command" ? [{ id, at, command: parsed }] : [];
  });
}

/** Every edit a run has made, in its order, newest last. */
export async function editsOf(db: Db, runId: string) {
  const rows = await db.event.findMany({
    where: { runId, kind: "edit", phase: { in: ["end", "once"] } },
    orderBy: [{ orderAt: "asc" }, { externalId: "asc" }],
    take: 5_000,
    select: { id: true, at: true, body: true },
  });
  return rows.flatMap(({ id, at, body }) => {
    const parsed = parseBody(body);
    return parsed.kind === "edit" ? [{ id, at, edit: parsed }] : [];
  });
}
