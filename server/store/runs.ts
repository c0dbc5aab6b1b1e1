import { randomInt } from "node:crypto";
import type { Prisma } from "../../generated/prisma/client";
import { LIVE_STATES } from "../domain/live-states";
import type { Db } from "./database";

const WITH_PLACE = {
  workspace: { select: { demo: true } },
  workstream: true,
  task: {
    include: {
      versions: { orderBy: { version: "desc" }, take: 1 },
      closure: true,
      dependents: { include: { task: { select: { title: true, state: true } } } },
    },
  },
} satisfies Prisma.RunInclude;

export type PlacedRun = Prisma.RunGetPayload<{ include: typeof WITH_PLACE }>;

export function findPlacedRun(db: Db, runId: string): Promise<PlacedRun | null> {
  return db.run.findUnique({ where: { id: runId }, include: WITH_PLACE });
}

export function findRun(db: Db, workspaceId: string, id: string) {
  return db.run.findFirst({ where: { id, workspaceId }, include: WITH_PLACE });
}

/** Makes a run's readings be read anew at the next opportunity. */
export async function askToDerive(db: Db, where: Prisma.RunWhereInput): Promise<void> {
  await db.run.updateMany({ where, data: { derivedCount: anotherLook() } });
}

/** No number of events, and no two alike: a derivation under way can tell that someone has asked since it began. */
function anotherLook(): number {
  return -randomInt(1, 2 ** 31);
}

export async function placeRun(
  db: Db,
  id: string,
  place: { workstreamId: string; taskId: string | null },
): Promise<void> {
  await db.run.update({ where: { id }, data: { ...place, placedBy: "person", derivedCount: anotherLook() } });
}

/** The run waits for a place again. */
export async function unplaceRun(db: Db, id: string): Promise<void> {
  await db.run.update({
    where: { id },
    data: { workstreamId: null, taskId: null, placedBy: null, derivedCount: anotherLook() },
  });
}

export async function endRun(db: Db, id: string, state: "stopped"): Promise<void> {
  await db.run.update({ where: { id }, data: { state } });
}

export function listRuns(db: Db, where: Prisma.RunWhereInput, most = 100) {
  return db.run.findMany({
    where,
    orderBy: { lastEventAt: "desc" },
    take: most,
    include: { task: { select: { title: true } }, workstream: { select: { title: true } } },
  });
}

export type ListedRun = Awaited<ReturnType<typeof listRuns>>[number];

export async function listRunIds(db: Db, workspaceId: string, id?: string): Promise<string[]> {
  const rows = await db.run.findMany({
    where: { workspaceId, ...(id ? { id } : {}) },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => row.id);
}

/** Gives the stream's live runs that no person placed to a task. */
export async function adoptLiveRuns(db: Db, workstreamId: string, taskId: string): Promise<void> {
  await db.run.updateMany({
    where: {
      workstreamId,
      taskId: null,
      imported: false,
      state: { in: [...LIVE_STATES] },
      NOT: { placedBy: "person" },
    },
    data: { taskId, derivedCount: anotherLook() },
  });
}
