import { type NamedCriterion, namedCriteria } from "../domain/criterion-id";
import type { TaskContent } from "../domain/task";
import { type CriterionVerdict, type JudgedCriterion, verdictOf, type Worked } from "../domain/verdict";
import { type DoneMemory, doneWithoutEvidence } from "../signals/done-without-evidence";
import { newestEvidence, waiversOf } from "../store/criterion-evidence";
import type { Db } from "../store/database";
import { findMemory, memoriesOfTask } from "../store/run-memories";
import type { PlacedRun } from "../store/runs";
import { memberNames } from "../store/workspaces";
import { rootOf } from "./root-of";

interface JudgedTask {
  id: string;
  workspaceId: string;
  content: TaskContent;
  signedOff: boolean;
}

/** A task's definition of done with what was recorded, waived or signed off about each criterion. */
export async function judgedCriteria(db: Db, task: JudgedTask): Promise<JudgedCriterion[]> {
  const criteria = namedCriteria(task.content.criteria);
  if (criteria.length === 0) return [];

  // One after the other: inside a transaction they share a connection.
  const evidence = await newestEvidence(db, task.id);
  const waivers = await waiversOf(db, task.id);
  const names = await memberNames(db, task.workspaceId);
  const by = (memberId: string) => names.get(memberId) ?? "someone who left";
  return criteria.map((criterion): JudgedCriterion => {
    const recorded = evidence.find(isAbout(criterion));
    const waived = waivers.find(isAbout(criterion));
    return {
      ...criterion,
      recorded: recorded ? { result: recorded.result, at: recorded.at, by: by(recorded.memberId) } : null,
      waived: waived ? { reason: waived.reason, at: waived.at, by: by(waived.memberId) } : null,
      signedOff: task.signedOff,
    };
  });
}

function isAbout({ id }: NamedCriterion) {
  return ({ criterionId }: { criterionId: string }) => criterionId === id;
}

/** The verdict on each criterion of a task, from everything its runs did. */
export async function verdictsOfTask(db: Db, task: JudgedTask): Promise<CriterionVerdict[]> {
  const { kind, version } = doneWithoutEvidence;
  const memories = await memoriesOfTask(db, task.id, kind, version);
  const works = memories.map(({ memory, run }): Worked => ({ record: workIn(memory), root: rootOf(run) }));
  return (await judgedCriteria(db, task)).map((criterion) => verdictOf(criterion, works));
}

/** The same from one run's work alone. */
export async function verdictsOfRun(db: Db, run: PlacedRun, task: JudgedTask): Promise<CriterionVerdict[]> {
  const memory = await findMemory(db, run.id, doneWithoutEvidence.kind);
  const works =
    memory?.version === doneWithoutEvidence.version ? [{ record: workIn(memory.memory), root: rootOf(run) }] : [];
  return (await judgedCriteria(db, task)).map((criterion) => verdictOf(criterion, works));
}

/** A memory is the JSON that its signal put in; its version has been compared. */
function workIn(memory: unknown): DoneMemory["work"] {
  return (memory as DoneMemory).work;
}
