import type { Prisma } from "../../generated/prisma/client";
import type { CheckpointInputs } from "../domain/checkpoint-inputs";
import type { Answer, Question } from "../domain/question";
import { Question as QuestionSchema } from "../domain/question";
import type { Db } from "./database";

const WHOLE = {
  closure: true,
  workstream: { select: { title: true } },
  permission: { include: { run: { select: { agent: true } } } },
} satisfies Prisma.CheckpointInclude;

export type CheckpointRow = Prisma.CheckpointGetPayload<{ include: typeof WHOLE }>;

export interface NewCheckpoint {
  workspaceId: string;
  kind: "stream" | "whole" | "event";
  workstreamId: string | null;
  /** The regular slot it stands for; null when it was opened out of turn. */
  slotAt: Date | null;
  /** Whom it interrupts; left out where it comes at its time. */
  interruptedId?: string;
  /** When Leeway paused the stream for it. */
  pausedAt?: Date;
  reason: string;
  questions: Question[];
  inputs: CheckpointInputs;
  openedAt: Date;
}

/** One transaction at a time asks in a workspace, so that nothing is asked twice and no budget is overdrawn. */
export async function lockAsking(db: Db, workspaceId: string): Promise<void> {
  await db.$queryRawUnsafe("SELECT pg_advisory_xact_lock(hashtextextended($1, 1))::text", workspaceId);
}

/** Opens a checkpoint. Null when its slot already has one: of two workers that come at once, one opens it. */
export async function createCheckpoint(db: Db, { questions, ...checkpoint }: NewCheckpoint): Promise<string | null> {
  await lockAsking(db, checkpoint.workspaceId);
  if (checkpoint.slotAt && (await hasSlot(db, checkpoint.workstreamId, checkpoint.slotAt))) return null;

  const { _max } = await db.checkpoint.aggregate({
    where: { workspaceId: checkpoint.workspaceId },
    _max: { number: true },
  });
  const { id } = await db.checkpoint.create({
    data: { ...checkpoint, number: (_max.number ?? 0) + 1, questions: questions as Prisma.InputJsonValue },
    select: { id: true },
  });
  return id;
}

async function hasSlot(db: Db, workstreamId: string | null, slotAt: Date): Promise<boolean> {
  return (await db.checkpoint.count({ where: { workstreamId, slotAt } })) > 0;
}

export function findCheckpoint(db: Db, workspaceId: string, id: string) {
  return db.checkpoint.findFirst({ where: { id, workspaceId }, include: WHOLE });
}

/** What closed because nobody had to answer any more stands with its run, not among what people answered. */
export function listCheckpoints(db: Db, where: Prisma.CheckpointWhereInput, most = 100) {
  const answered = { NOT: { closure: { memberId: null } } };
  return db.checkpoint.findMany({
    where: { AND: [where, answered] },
    include: WHOLE,
    orderBy: { openedAt: "desc" },
    take: most,
  });
}

export function openCheckpointsOf(db: Db, workspaceId: string, workstreamId?: string | null) {
  return listCheckpoints(db, { workspaceId, closure: null, ...(workstreamId === undefined ? {} : { workstreamId }) });
}

export function questionsOf({ questions }: { questions: unknown }): Question[] {
  return QuestionSchema.array().parse(questions);
}

export interface Closure {
  checkpointId: string;
  workspaceId: string;
  /** Null: nobody answered, and what it asked about is over. */
  memberId: string | null;
  at: Date;
  finalAt: Date;
  answers: Answer[];
}

/** Closes a checkpoint, once: false when someone else was first. */
export async function closeCheckpoint(db: Db, { answers, ...closure }: Closure): Promise<boolean> {
  const { count } = await db.checkpointClosure.createMany({
    data: [{ ...closure, answers: answers as unknown as Prisma.InputJsonValue }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** What closed at that moment because nobody had to answer it any more. */
export function closedUnanswered(db: Db, workspaceId: string, at: Date) {
  return db.checkpoint.findMany({
    where: { workspaceId, permission: null, closure: { memberId: null, at } },
    select: { id: true, questions: true },
  });
}

export async function hasWholeCheck(db: Db, workspaceId: string): Promise<boolean> {
  return (await db.checkpoint.count({ where: { workspaceId, kind: "whole" } })) > 0;
}

/** When looks at the whole picture were answered, since then. */
export async function wholeChecksAnswered(db: Db, workspaceId: string, since: Date): Promise<Date[]> {
  const rows = await db.checkpointClosure.findMany({
    where: { workspaceId, at: { gt: since }, checkpoint: { kind: "whole" } },
    select: { at: true },
  });
  return rows.map(({ at }) => at);
}

/** Changes what an open checkpoint does when it is answered. */
export async function updateQuestions(db: Db, id: string, questions: Question[]): Promise<void> {
  await db.checkpoint.update({ where: { id }, data: { questions: questions as Prisma.InputJsonValue } });
}

/** Opens it again, while its answer can still be taken back. */
export async function reopenCheckpoint(db: Db, checkpointId: string, now: Date): Promise<boolean> {
  const { count } = await db.checkpointClosure.deleteMany({ where: { checkpointId, finalAt: { gt: now } } });
  return count === 1;
}
