import type { Prisma } from "../../generated/prisma/client";
import type { Evidence } from "../domain/evidence";
import { type HumanVerdict, type ReviewOutcome, ReviewRecord } from "../domain/review";
import type { Db } from "./database";

const WHOLE = {
  verdicts: true,
  conclusion: true,
  task: { select: { title: true, version: true, versions: { orderBy: { version: "desc" } } } },
} satisfies Prisma.ReviewInclude;

export type ReviewRow = Prisma.ReviewGetPayload<{ include: typeof WHOLE }>;

export function findReview(db: Db, workspaceId: string, id: string): Promise<ReviewRow | null> {
  return db.review.findFirst({ where: { id, workspaceId }, include: WHOLE });
}

/** Every review of a run, or of a task with all its runs; newest first. */
export function reviewsOf(db: Db, where: { runId: string } | { taskId: string }): Promise<ReviewRow[]> {
  return db.review.findMany({ where, include: WHOLE, orderBy: [{ openedAt: "desc" }, { id: "desc" }], take: 50 });
}

export interface NewReview {
  workspaceId: string;
  taskId: string;
  runId: string | null;
  version: number;
  memberId: string;
  openedAt: Date;
}

/**
 * The review under way, or a new one; of two people who judge at once, both write into the same. A task that was reopened goes
 * on from the verdicts it was signed off with.
 */
export async function openReview(db: Db, review: NewReview, signedOff: ReviewRow | null): Promise<string> {
  await db.$queryRawUnsafe(
    "SELECT pg_advisory_xact_lock(hashtextextended($1, 3))::text",
    review.runId ?? review.taskId,
  );
  const { taskId, runId, version } = review;
  const open = await db.review.findFirst({ where: { taskId, runId, version, conclusion: null }, select: { id: true } });
  if (open) return open.id;
  const { id } = await db.review.create({ data: review, select: { id: true } });
  const verdicts = signedOff?.conclusion ? signedOff.verdicts : [];
  await db.reviewVerdict.createMany({
    data: verdicts.map((verdict) => ({
      ...verdict,
      evidence: verdict.evidence as Prisma.InputJsonValue,
      reviewId: id,
    })),
  });
  return id;
}

export interface NewVerdict {
  reviewId: string;
  criterionId: string;
  workspaceId: string;
  verdict: HumanVerdict;
  note: string | null;
  evidence: Evidence[];
  memberId: string;
  at: Date;
}

export async function giveVerdictRow(db: Db, verdict: NewVerdict): Promise<void> {
  const { reviewId, criterionId, ...data } = verdict;
  await db.reviewVerdict.upsert({
    where: { reviewId_criterionId: { reviewId, criterionId } },
    create: verdict,
    update: data,
  });
}

/** A review in which nothing is said any more is none. */
export async function withdrawVerdict(db: Db, reviewId: string, criterionId: string): Promise<void> {
  await db.reviewVerdict.deleteMany({ where: { reviewId, criterionId } });
  await db.review.deleteMany({ where: { id: reviewId, verdicts: { none: {} }, conclusion: null } });
}

export interface NewConclusion {
  reviewId: string;
  workspaceId: string;
  outcome: ReviewOutcome;
  memberId: string;
  at: Date;
  finalAt: Date;
  words: string | null;
  record: ReviewRecord;
  directiveId: string | null;
}

/** Ends a review, once: false when someone else was first. */
export async function concludeReview(db: Db, conclusion: NewConclusion): Promise<boolean> {
  const { count } = await db.reviewConclusion.createMany({ data: [conclusion], skipDuplicates: true });
  return count === 1;
}

/** Opens it again, while that can still be taken back. */
export async function reopenReview(db: Db, reviewId: string, now: Date): Promise<boolean> {
  const { count } = await db.reviewConclusion.deleteMany({ where: { reviewId, finalAt: { gt: now } } });
  return count === 1;
}

/** The newest reviews of a workspace that have ended. */
export function endedReviews(db: Db, workspaceId: string, most: number) {
  return db.reviewConclusion.findMany({
    where: { workspaceId },
    orderBy: { at: "desc" },
    take: most,
    include: { review: { include: { task: { select: { title: true } } } } },
  });
}

/** Of these words, those that returned a run to its agent, with what was reviewed as it stood then. */
export async function returnedWith(db: Db, directiveIds: string[]): Promise<Map<string, ReviewRecord>> {
  const returned = await db.reviewConclusion.findMany({
    where: { directiveId: { in: directiveIds } },
    select: { directiveId: true, record: true },
  });
  return new Map(returned.map(({ directiveId, record }) => [directiveId ?? "", ReviewRecord.parse(record)]));
}

/** Of the runs of these tasks, those that no longer ask for a review: given back and silent since, or not chosen. */
export async function runsSetAside(db: Db, taskIds: string[]): Promise<Set<string>> {
  if (taskIds.length === 0) return new Set();
  const returned = await db.reviewConclusion.findMany({
    where: { outcome: "given-back", review: { taskId: { in: taskIds }, runId: { not: null } } },
    select: { at: true, directiveId: true, review: { select: { run: { select: { id: true, lastEventAt: true } } } } },
  });
  const choices = await db.runChoice.findMany({
    where: { taskId: { in: taskIds } },
    distinct: ["taskId"],
    orderBy: [{ taskId: "asc" }, { at: "desc" }],
  });
  const heard = await withWords(db, returned);
  const given = heard.flatMap(({ at, review: { run } }) => (run && run.lastEventAt <= at ? [run.id] : []));
  return new Set([...given, ...choices.flatMap(({ notChosen }) => notChosen)]);
}

/** A return whose words were taken back before they left asks nothing of the agent: it is none. */
async function withWords<Returned extends { directiveId: string | null }>(
  db: Db,
  returned: Returned[],
): Promise<Returned[]> {
  const ids = returned.flatMap(({ directiveId }) => directiveId ?? []);
  if (ids.length === 0) return returned;
  const kept = await db.directive.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return returned.filter(({ directiveId }) => directiveId === null || kept.some(({ id }) => id === directiveId));
}
