import type { CheckpointInputs } from "../domain/checkpoint-inputs";
import type { Db } from "./database";

/** The agreed version of each task, and how far each run had been read. */
export async function inputsNow(
  db: Db,
  workspaceId: string,
  named: { taskIds: string[]; runIds: string[] },
): Promise<Pick<CheckpointInputs, "tasks" | "runs">> {
  const tasks = await db.task.findMany({
    where: { workspaceId, id: { in: named.taskIds } },
    select: { id: true, title: true, version: true },
    orderBy: { position: "asc" },
  });
  const runs = await db.run.findMany({
    where: { workspaceId, id: { in: named.runIds } },
    select: { id: true, title: true, externalId: true, eventCount: true },
    orderBy: { startedAt: "asc" },
  });
  const read = runs.map(async ({ id, title, externalId, eventCount }) => {
    const last = await db.event.findFirst({
      where: { runId: id },
      orderBy: { orderAt: "desc" },
      select: { seq: true },
    });
    return { id, title: title ?? externalId, events: eventCount, lastSeq: last?.seq.toString() ?? null };
  });
  return { tasks, runs: await Promise.all(read) };
}

/** The versions of tasks as they stand now. */
export async function taskVersions(db: Db, workspaceId: string, ids: string[]): Promise<Map<string, number>> {
  const rows = await db.task.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, version: true } });
  return new Map(rows.map(({ id, version }) => [id, version]));
}
