import { DomainError } from "../domain/domain-error";
import { Evidence } from "../domain/evidence";
import { HumanVerdict, type Judged } from "../domain/review";
import type { CriterionReview, GivenVerdict } from "../domain/review-panel";
import { TaskContent } from "../domain/task";
import { type CriterionVerdict, type JudgedCriterion, lastSourceEdit, verdictOf, type Worked } from "../domain/verdict";
import type { Db } from "../store/database";
import { type ReviewRow, reviewsOf, runsSetAside } from "../store/reviews";
import { findRun, listRuns, type PlacedRun } from "../store/runs";
import { findTask } from "../store/tasks";
import { memberNames } from "../store/workspaces";
import { guestVerdictsOf } from "./guest-verdicts-of";
import { judgedCriteria, worksOfRun, worksOfTask } from "./judged-criteria";

type TaskRow = NonNullable<Awaited<ReturnType<typeof findTask>>>;

/** How what is judged stands: the task as it is agreed now, the run, each criterion, and the reviews there were. */
export interface ReviewStanding {
  task: TaskRow;
  version: number;
  run: PlacedRun | null;
  criteria: CriterionReview[];
  /** The review under way, under the version in force. */
  review: ReviewRow | null;
  reviews: ReviewRow[];
  nameOf: (memberId: string) => string;
}

export async function reviewStanding(db: Db, workspaceId: string, judged: Judged): Promise<ReviewStanding> {
  const { task, run } = await judgedWork(db, workspaceId, judged);
  const [latest] = task.versions;
  if (!latest) throw new DomainError("NOT_FOUND", "This task does not exist");

  const content = TaskContent.parse(latest.content);
  const signedOff = task.closure?.outcome === "done";
  const known = await judgedCriteria(db, { id: task.id, workspaceId, content, signedOff });
  const isOfOneRun = "runId" in judged || signedOff;
  const works = run && isOfOneRun ? await worksOfRun(db, run) : await worksOfTask(db, task.id);
  const reviews = await reviewsOf(db, run ? { runId: run.id } : { taskId: task.id });
  const review = underWay(reviews, latest.version, run?.id ?? null) ?? signedOffUnder(reviews, latest.version);
  const names = await memberNames(db, workspaceId);
  const nameOf = (memberId: string) => names.get(memberId) ?? "someone who left";
  const guests = run ? await guestVerdictsOf(db, run.id) : [];
  const criteria = known.map((criterion) => ({
    ...criterionReview(criterion, works, review, nameOf),
    guests: guests.filter(({ criterionId }) => criterionId === criterion.id),
  }));
  return { task, version: latest.version, run, criteria, review, reviews, nameOf };
}

/** A task is judged by its newest run that still asks for it; once signed off, it stands as judged by the run it was signed off for. */
async function judgedWork(
  db: Db,
  workspaceId: string,
  judged: Judged,
): Promise<{ task: TaskRow; run: PlacedRun | null }> {
  const asked = "runId" in judged ? await findRun(db, workspaceId, judged.runId) : null;
  if ("runId" in judged && !asked) throw new DomainError("NOT_FOUND", "This run does not exist");
  const taskId = "taskId" in judged ? judged.taskId : asked?.taskId;
  if (!taskId)
    throw new DomainError(
      "BAD_REQUEST",
      "This run belongs to no task, so nothing says when it is done: place it first",
    );

  const task = await findTask(db, workspaceId, taskId);
  if (!task) throw new DomainError("NOT_FOUND", "This task does not exist");
  if (asked) return { task, run: asked };
  const signedOff = task.closure?.outcome === "done" ? await signOffOf(db, taskId) : undefined;
  if (signedOff) return { task, run: signedOff.runId ? await findRun(db, workspaceId, signedOff.runId) : null };
  const aside = await runsSetAside(db, [taskId]);
  const newest = (await listRuns(db, { taskId })).find(({ id }) => !aside.has(id));
  return { task, run: newest ? await findRun(db, workspaceId, newest.id) : null };
}

async function signOffOf(db: Db, taskId: string): Promise<ReviewRow | undefined> {
  const reviews = await reviewsOf(db, { taskId });
  return reviews.find(({ conclusion }) => conclusion?.outcome === "signed-off");
}

function underWay(reviews: ReviewRow[], version: number, runId: string | null): ReviewRow | null {
  return reviews.find((one) => one.conclusion === null && one.version === version && one.runId === runId) ?? null;
}

/** What was signed off goes on standing as it was judged. */
function signedOffUnder(reviews: ReviewRow[], version: number): ReviewRow | null {
  const [newest] = reviews;
  return newest?.conclusion?.outcome === "signed-off" && newest.version === version ? newest : null;
}

function criterionReview(
  criterion: JudgedCriterion,
  works: Worked[],
  review: ReviewRow | null,
  nameOf: (memberId: string) => string,
): Omit<CriterionReview, "guests"> {
  const shown = verdictOf(criterion, works);
  const { waived } = criterion;
  return {
    criterionId: criterion.id,
    shown,
    proposed: waived === null && isProposed(shown) ? "inconclusive" : null,
    given: givenVerdict(review, criterion.id, works, nameOf),
    waived: waived && { ...waived, at: waived.at.toISOString() },
  };
}

/** Where evidence is missing, unclear or older than the last edit. What only a person can judge has none to miss. */
function isProposed({ standing }: CriterionVerdict): boolean {
  return standing === "none" || standing === "stale" || standing === "unclear";
}

function givenVerdict(
  review: ReviewRow | null,
  criterionId: string,
  works: Worked[],
  nameOf: (memberId: string) => string,
): GivenVerdict | null {
  const row = review?.verdicts.find((verdict) => verdict.criterionId === criterionId);
  if (!row) return null;
  const edit = lastSourceEdit(works);
  return {
    verdict: HumanVerdict.parse(row.verdict),
    note: row.note,
    evidence: Evidence.array().parse(row.evidence),
    by: nameOf(row.memberId),
    at: row.at.toISOString(),
    editedSince: edit && edit.at > row.at ? edit.path : null,
  };
}
