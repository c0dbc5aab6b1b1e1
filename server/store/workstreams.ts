import type { Prisma } from "../../generated/prisma/client";
import { Cadence, DEFAULT_CADENCE } from "../domain/cadence";
import { EMPTY_SCOPE, Scope } from "../domain/scope";
import type { Db } from "./database";

const WITH_OWNER = { owner: { select: { id: true, name: true } }, pause: true } satisfies Prisma.WorkstreamInclude;

export type StreamRow = Prisma.WorkstreamGetPayload<{ include: typeof WITH_OWNER }>;

export function findWorkstream(db: Db, workspaceId: string, id: string) {
  return db.workstream.findFirst({ where: { id, workspaceId }, include: WITH_OWNER });
}

export function listWorkstreams(db: Db, workspaceId: string) {
  return db.workstream.findMany({
    where: { workspaceId },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }],
    include: {
      ...WITH_OWNER,
      tasks: {
        orderBy: { position: "asc" },
        include: {
          lock: true,
          versions: { orderBy: { version: "desc" }, take: 1 },
          dependsOn: { include: { dependsOn: { select: { id: true, title: true, state: true } } } },
        },
      },
    },
  });
}

/** The streams that an engineer owns. */
export function streamsOf(db: Db, workspaceId: string, ownerId: string): Promise<StreamRow[]> {
  return db.workstream.findMany({
    where: { workspaceId, ownerId },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }],
    include: WITH_OWNER,
  });
}

/** Engineers with something open in their streams that may want asking at once, outside the demo. */
export function ownersToAsk(db: Db): Promise<{ workspaceId: string; ownerId: string }[]> {
  return db.$queryRawUnsafe(
    `SELECT DISTINCT s."workspaceId", s."ownerId" FROM "Workstream" s
     JOIN "Workspace" w ON w.id = s."workspaceId" AND w.demo IS NULL
     JOIN "Reading" r ON r."workspaceId" = s."workspaceId" AND r."clearedAt" IS NULL AND r.severity >= 2
       AND s.id = ANY(r."workstreamIds")`,
  );
}

/** Streams of every workspace that ask on a schedule and are not paused. */
export function scheduledStreams(db: Db) {
  return db.workstream.findMany({ where: { pause: null }, orderBy: { id: "asc" } });
}

export async function createWorkstreamRow(
  db: Db,
  data: Omit<Prisma.WorkstreamUncheckedCreateInput, "position">,
): Promise<string> {
  const position = await db.workstream.count({ where: { workspaceId: data.workspaceId } });
  const { id } = await db.workstream.create({ data: { ...data, position }, select: { id: true } });
  return id;
}

export async function updateWorkstreamRow(
  db: Db,
  id: string,
  data: Prisma.WorkstreamUncheckedUpdateInput,
): Promise<void> {
  await db.workstream.update({ where: { id }, data });
}

/** Moves the schedule on; false when another worker already has. */
export async function passSlot(db: Db, id: string, from: Date, to: Date): Promise<boolean> {
  const { count } = await db.workstream.updateMany({ where: { id, lastSlotAt: from }, data: { lastSlotAt: to } });
  return count === 1;
}

export async function pauseRow(db: Db, pause: Prisma.StreamPauseUncheckedCreateInput): Promise<void> {
  await db.streamPause.createMany({ data: [pause], skipDuplicates: true });
}

export function findPause(db: Db, workstreamId: string) {
  return db.streamPause.findUnique({ where: { workstreamId } });
}

export async function resumeRow(db: Db, workstreamId: string): Promise<void> {
  await db.streamPause.deleteMany({ where: { workstreamId } });
}

export async function withdrawPauses(db: Db, checkpointId: string): Promise<void> {
  await db.streamPause.deleteMany({ where: { checkpointId } });
}

export function cadenceOf({ cadence }: { cadence: unknown }): Cadence {
  return Cadence.catch(DEFAULT_CADENCE).parse(cadence);
}

export function scopeOf({ scope }: { scope: unknown }): Scope {
  return Scope.catch(EMPTY_SCOPE).parse(scope);
}
