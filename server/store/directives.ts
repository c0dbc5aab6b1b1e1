import type pg from "pg";
import type { DirectivePurpose, DirectiveWords } from "../domain/directive";
import { LIVE_STATES } from "../domain/live-states";
import type { Database, Db } from "./database";

/** Words that were offered and never arrived go out once more, not again and again. */
const MOST_OFFERS = 2;

export interface NewDirective {
  code: string;
  workspaceId: string;
  runId: string;
  purpose: DirectivePurpose;
  text: string;
  paths: string[];
  checkpointId: string | null;
  questionId: string | null;
  /** Null: Leeway itself. */
  memberId: string | null;
  createdAt: Date;
  deliverableAt: Date;
  /** The next run of this task may collect it, should its own not come back. */
  nextOfTaskId?: string | null;
}

export async function createDirective(db: Db, directive: NewDirective): Promise<string> {
  const { id } = await db.directive.create({ data: directive, select: { id: true } });
  return id;
}

export interface OfferedDirective extends DirectiveWords {
  checkpointId: string | null;
  /** The run whose comment it was; another one where that had ended. */
  commentRunId: string | null;
}

/** The words a run may collect: its own, and those whose run has ended, for the next that starts on its task. `directive` and `run` are table names. */
const FOR_RUN = `(directive."runId" = run.id OR (directive."nextOfTaskId" = run."taskId"  AND run."startedAt" >= directive."createdAt"
  AND NOT EXISTS (SELECT 1 FROM "Run" own WHERE own.id = directive."runId" AND own.state IN (${LIVE_STATES.map((state) => `'${state}'`).join()}))))`;

/** Takes the words that wait for a run; of two hooks that ask at once, one gets them. */
export async function offerDirectives({ pool }: Database, runId: string, now: Date): Promise<OfferedDirective[]> {
  const { rows } = await pool.query<OfferedDirective & { createdAt: Date }>(
    `UPDATE "Directive" directive SET "offeredAt" = $2, offers = offers + 1, "runId" = run.id FROM "Run" run
     WHERE run.id = $1 AND ${FOR_RUN} AND directive."offeredAt" IS NULL AND directive."seenAt" IS NULL AND directive."deliverableAt" <= $2 AND directive.offers < $3
     RETURNING directive.code AS id, directive.purpose, directive.text, directive."checkpointId", directive."createdAt",
       (SELECT "runId" FROM "Comment" WHERE "directiveId" = directive.id) AS "commentRunId"`,
    [runId, now, MOST_OFFERS],
  );
  return rows.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
}

/** Which of these runs have words waiting for them. */
export async function runsWithWords(client: pg.PoolClient, runIds: string[], now: Date): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT run.id FROM "Run" run WHERE run.id = ANY($1::uuid[]) AND EXISTS (SELECT 1 FROM "Directive" directive
       WHERE ${FOR_RUN} AND directive."offeredAt" IS NULL AND directive."seenAt" IS NULL AND directive."deliverableAt" <= $2)`,
    [runIds, now],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The reply never left: the words wait again. */
export async function withdrawOffer({ pool }: Database, runId: string, codes: string[]): Promise<void> {
  await pool.query(
    `UPDATE "Directive" SET "offeredAt" = NULL WHERE "runId" = $1 AND code = ANY($2) AND "seenAt" IS NULL AND offers < $3`,
    [runId, codes, MOST_OFFERS],
  );
}

/**
 * The words of a run that are under way: offered once, and not yet known to be obeyed or not. Also those whose reply was taken
 * for lost: the agent's record may show that it was not.
 */
export function openDirectives(db: Db, runId: string) {
  return db.directive.findMany({
    where: { runId, offers: { gt: 0 }, obeyedAt: null, notObeyedAt: null },
    orderBy: { createdAt: "asc" },
  });
}

/** Whether someone has told this run to stop and it has neither done so nor worked on since. */
export async function isAskedToStop(db: Db, runId: string): Promise<boolean> {
  return (await db.directive.count({ where: { runId, purpose: "stop", obeyedAt: null, notObeyedAt: null } })) > 0;
}

/** What was seen has arrived, whatever was thought of its reply, and does not go out again. */
export async function markSeen(db: Db, id: string, at: Date): Promise<void> {
  await db.directive.updateMany({ where: { id, seenAt: null, offeredAt: null }, data: { offeredAt: at } });
  await db.directive.updateMany({ where: { id, seenAt: null }, data: { seenAt: at } });
}

export async function markObeyed(db: Db, id: string, eventId: string | null, at: Date): Promise<void> {
  await markSeen(db, id, at);
  await db.directive.update({ where: { id }, data: { obeyedAt: at, obeyedEventId: eventId } });
}

export async function markNotObeyed(db: Db, id: string, at: Date): Promise<void> {
  await db.directive.update({ where: { id }, data: { notObeyedAt: at } });
}

/** Takes back what an answer was about to say. Words that have left cannot be; what Leeway said before the answer is none of it. */
export async function withdrawDirectives(db: Db, checkpointId: string): Promise<number> {
  const where = { checkpointId, memberId: { not: null } };
  await db.directive.deleteMany({ where: { ...where, offeredAt: null } });
  return db.directive.count({ where });
}

/** Takes back words that belong to no answer and have not left. Gives back the run they were for; null when it was too late. */
export async function withdrawDirective(db: Db, workspaceId: string, id: string, now: Date): Promise<string | null> {
  const where = { id, workspaceId, checkpointId: null, offeredAt: null, deliverableAt: { gt: now } };
  const directive = await db.directive.findFirst({ where, select: { runId: true } });
  const { count } = await db.directive.deleteMany({ where });
  return count === 1 ? (directive?.runId ?? null) : null;
}

export function listDirectives(db: Db, where: { runId: string } | { checkpointId: string } | { id: string }) {
  return db.directive.findMany({
    where,
    orderBy: { createdAt: "asc" },
    include: { run: { select: { title: true, agent: true, state: true, workspace: { select: { demo: true } } } } },
  });
}

/** Takes words back that have not left yet. */
export async function dropUnsent(db: Db, ids: string[]): Promise<void> {
  await db.directive.deleteMany({ where: { id: { in: ids }, offeredAt: null } });
}

/**
 * Takes back what was left for whoever works on this task next, a return or what a run taught, as far as it has not left. A
 * comment says something of a line and stays. Gives back the runs it was for.
 */
export async function dropUnheardOfTask(db: Db, taskId: string): Promise<string[]> {
  const where = { nextOfTaskId: taskId, comment: null, offeredAt: null, seenAt: null };
  const waiting = await db.directive.findMany({ where, select: { runId: true } });
  await db.directive.deleteMany({ where });
  return [...new Set(waiting.map(({ runId }) => runId))];
}

/** Words of the last day that should have left by now and have not, oldest first. In a demo nobody waits for them. */
export function undeliveredDirectives(db: Db, workspaceId: string, since: Date, before: Date) {
  return db.directive.findMany({
    where: {
      workspaceId,
      offeredAt: null,
      deliverableAt: { gte: since, lt: before },
      run: { workspace: { demo: null } },
    },
    orderBy: { deliverableAt: "asc" },
    take: 50,
    include: { run: { select: { title: true, agent: true, state: true, workstream: { select: { title: true } } } } },
  });
}

/** Who told a run to stop, the newest; null: nobody did, or Leeway itself. */
export async function whoStopped(db: Db, runId: string): Promise<string | null> {
  const stop = await db.directive.findFirst({ where: { runId, purpose: "stop" }, orderBy: { createdAt: "desc" } });
  return stop?.memberId ?? null;
}
