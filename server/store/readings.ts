import type { Prisma } from "../../generated/prisma/client";
import type { Reading } from "../domain/reading";
import type { Db } from "./database";

/** What a reading names. */
export interface ReadingPlace {
  workspaceId: string;
  workstreamIds: string[];
  taskIds: string[];
  runIds: string[];
}

/**
 * Makes the open readings of one run and these kinds be exactly these: new ones open, known ones are refreshed, the others are
 * cleared. Tells whether anything changed that a screen shows. The history stays.
 */
export async function replaceReadings(
  db: Db,
  place: ReadingPlace,
  runId: string,
  kinds: string[],
  readings: Reading[],
  now: Date,
): Promise<boolean> {
  const open = await db.reading.findMany({
    where: { workspaceId: place.workspaceId, kind: { in: kinds }, clearedAt: null, runIds: { has: runId } },
  });
  const placed = readings.map((reading) => ({ reading, place }));
  return replaceOpen(db, open, placed, now);
}

type PlacedReading = Reading & Pick<ReadingPlace, "workstreamIds" | "taskIds">;

/** The same for a kind that is read from the plan: each reading says itself what it names. */
export async function replacePlanReadings(
  db: Db,
  workspaceId: string,
  kind: string,
  readings: PlacedReading[],
  now: Date,
): Promise<boolean> {
  const open = await db.reading.findMany({ where: { workspaceId, kind, clearedAt: null } });
  const placed = readings.map((reading) => {
    const { workstreamIds, taskIds } = reading;
    return { reading, place: { workspaceId, workstreamIds, taskIds, runIds: [] } };
  });
  return replaceOpen(db, open, placed, now);
}

interface Placed {
  reading: Reading;
  place: ReadingPlace;
}

async function replaceOpen(
  db: Db,
  open: Prisma.ReadingGetPayload<object>[],
  readings: Placed[],
  now: Date,
): Promise<boolean> {
  const gone = open.filter((row) => !readings.some(({ reading }) => reading.key === row.key));
  if (gone.length > 0)
    await db.reading.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { clearedAt: now } });

  let changed = gone.length > 0;
  for (const { reading, place } of readings) {
    const before = open.find(({ key }) => key === reading.key);
    changed = changed || before?.summary !== reading.summary || before.severity !== reading.severity;
    if (before)
      await db.reading.update({
        where: { id: before.id },
        data: { ...dataOf(reading, place), ...urgency(reading, before.urgentSince, now), refreshedAt: now },
      });
    else
      await db.reading.create({
        data: { ...dataOf(reading, place), ...urgency(reading, null, now), openedAt: now, refreshedAt: now },
      });
  }
  return changed;
}

function dataOf(reading: Reading, place: ReadingPlace) {
  return {
    ...place,
    kind: reading.kind,
    key: reading.key,
    severity: reading.severity,
    summary: reading.summary,
    count: reading.count,
    object: reading.object as Prisma.InputJsonObject,
    evidence: reading.evidence as Prisma.InputJsonValue,
  };
}

function urgency({ severity }: Reading, since: Date | null, now: Date) {
  return { urgentSince: severity >= 3 ? (since ?? now) : null };
}

export function openReadings(db: Db, workspaceId: string, workstreamIds?: string[]) {
  return db.reading.findMany({
    where: { workspaceId, clearedAt: null, ...(workstreamIds ? { workstreamIds: { hasSome: workstreamIds } } : {}) },
    orderBy: [{ severity: "desc" }, { openedAt: "asc" }],
  });
}

/** Readings that stood at some time since then, for the drift line. */
export function readingsSince(db: Db, workspaceId: string, since: Date, workstreamId?: string) {
  return db.reading.findMany({
    where: {
      workspaceId,
      OR: [{ clearedAt: null }, { clearedAt: { gte: since } }],
      ...(workstreamId ? { workstreamIds: { has: workstreamId } } : {}),
    },
    orderBy: { openedAt: "desc" },
    take: 500,
  });
}

/** Notes that these readings are asked about with as much of them as there is now. */
export async function markAsked(db: Db, workspaceId: string, keys: string[], severity: number): Promise<void> {
  await db.$executeRawUnsafe(
    `UPDATE "Reading" SET "askedCount" = count, "askedSeverity" = $3
     WHERE "workspaceId" = $1::uuid AND key = ANY($2) AND "clearedAt" IS NULL`,
    workspaceId,
    keys,
    severity,
  );
}

/** What was asked about these readings was closed without an answer and stands again: they may be asked about anew. */
export async function forgetAsked(db: Db, workspaceId: string, keys: string[]): Promise<void> {
  await db.reading.updateMany({
    where: { workspaceId, key: { in: keys }, clearedAt: null },
    data: { askedCount: null, askedSeverity: null },
  });
}

/** Of these readings, those that no other transaction is writing: they stay ours until the end of this one. */
export async function lockIdleReadings(db: Db, workspaceId: string, keys: string[]): Promise<Set<string>> {
  const rows = await db.$queryRawUnsafe<{ key: string }[]>(
    `SELECT key FROM "Reading" WHERE "workspaceId" = $1::uuid AND key = ANY($2) AND "clearedAt" IS NULL
     FOR UPDATE SKIP LOCKED`,
    workspaceId,
    keys,
  );
  return new Set(rows.map(({ key }) => key));
}

/** What the engineer has said about being asked: every snooze of each key, oldest first, and the newest "not useful". */
export async function asideByKey(db: Db, workspaceId: string, keys: string[]) {
  const where = { workspaceId, readingKey: { in: keys } };
  const snoozes = await db.snooze.findMany({ where, orderBy: { at: "asc" } });
  const useless = await db.notUseful.findMany({ where, orderBy: { at: "asc" } });
  return {
    snoozes: new Map(keys.map((key) => [key, snoozes.filter(({ readingKey }) => readingKey === key)])),
    useless: new Map(useless.map((row) => [row.readingKey, row])),
  };
}

/** What stood once and has cleared, newest first. */
export function pastReadings(db: Db, workspaceId: string, workstreamId: string) {
  return db.reading.findMany({
    where: { workspaceId, workstreamIds: { has: workstreamId }, clearedAt: { not: null } },
    orderBy: { clearedAt: "desc" },
    take: 50,
  });
}

/** Everything that was ever read of a run, open or cleared, the gravest first. */
export function readingsOfRun(db: Db, workspaceId: string, runId: string) {
  return db.reading.findMany({
    where: { workspaceId, runIds: { has: runId } },
    orderBy: [{ severity: "desc" }, { openedAt: "asc" }],
    take: 100,
  });
}
