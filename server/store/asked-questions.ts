import type { Prisma } from "../../generated/prisma/client";
import type { AnswerOutcome } from "../domain/answer-outcome";
import type { Question } from "../domain/question";
import type { Db } from "./database";

/** Notes what a checkpoint asks: a row for each reading it asks about, so that every kind is counted for itself. */
export async function rememberAsked(
  db: Db,
  checkpoint: { id: string; workspaceId: string; openedAt: Date },
  questions: Question[],
): Promise<void> {
  const rows = questions.flatMap(({ id, kind, readingKey, also, severity, workstreamId }) =>
    [{ kind, readingKey: readingKey ?? null }, ...(also ?? [])].map((about) => ({
      ...about,
      questionId: id,
      severity,
      workstreamId: workstreamId ?? null,
      checkpointId: checkpoint.id,
      workspaceId: checkpoint.workspaceId,
      askedAt: checkpoint.openedAt,
    })),
  );
  await db.askedQuestion.createMany({ data: rows });
}

export interface AnsweredAs {
  outcome: AnswerOutcome;
  memberId: string;
  answeredAt: Date;
  ms: number | null;
  evidenceOpened: boolean | null;
  scale: number | null;
}

export async function rememberAnswered(
  db: Db,
  checkpointId: string,
  questionId: string,
  answered: AnsweredAs,
): Promise<void> {
  await db.askedQuestion.updateMany({ where: { checkpointId, questionId }, data: answered });
}

/** The answer was taken back: its questions are open again. */
export async function forgetAnswered(db: Db, checkpointId: string): Promise<void> {
  const data = { outcome: null, memberId: null, answeredAt: null, ms: null, evidenceOpened: null, scale: null };
  await db.askedQuestion.updateMany({ where: { checkpointId }, data });
}

/** When each of these readings was last asked about, with what became of it. */
export async function lastAskedByKey(db: Db, workspaceId: string, readingKeys: string[]) {
  const rows = await db.askedQuestion.findMany({
    where: { workspaceId, readingKey: { in: readingKeys } },
    orderBy: { askedAt: "asc" },
  });
  return new Map(rows.flatMap((row) => (row.readingKey ? [[row.readingKey, row] as const] : [])));
}

/** How often each kind was asked about, by what became of it. */
export function countAsked(db: Db, workspaceId: string) {
  return db.askedQuestion.groupBy({
    by: ["kind", "outcome"],
    where: { workspaceId, readingKey: { not: null } },
    _count: { _all: true },
  });
}

/** What was answered since then, oldest first. */
export function answeredSince(db: Db, workspaceId: string, since: Date) {
  return db.askedQuestion.findMany({
    where: { workspaceId, answeredAt: { gte: since } },
    orderBy: { answeredAt: "asc" },
    select: { checkpointId: true, questionId: true, memberId: true, answeredAt: true, outcome: true, ms: true },
    take: 5_000,
  } satisfies Prisma.AskedQuestionFindManyArgs);
}
