import { z } from "zod";
import { Criterion } from "./criterion";
import { ScopePart } from "./scope";

export const TaskState = z.enum([
  "planned",
  "ready",
  "running",
  "in-review",
  "done",
  "blocked",
  "stopped",
  "abandoned",
]);
export type TaskState = z.infer<typeof TaskState>;

/** How a person ended a task. */
export const ClosedState = TaskState.extract(["done", "stopped", "abandoned"]);
export type ClosedState = z.infer<typeof ClosedState>;

const name = z.string().trim().min(1, "Write at least a word").max(200, "Keep it under 200 characters");

/** What to do when the task goes wrong, agreed before it starts. */
export const RecoveryPath = z.object({
  trigger: name,
  first: z.string().trim().min(1, "Say what to do first").max(1000),
  fallback: z.string().trim().max(1000).optional(),
  stopLoss: z.string().trim().max(500).optional(),
});
export type RecoveryPath = z.infer<typeof RecoveryPath>;

const title = z.string().trim().min(1, "Give the task a title").max(200);
const brief = z.string().trim().min(1, "Write what the agent is to do").max(20_000);
const criteria = z.array(Criterion).max(50);
const taskIds = z.array(z.uuid()).max(50);
const names = z.array(name).max(50);

/** Everything about a task that is agreed with the agent. A change of it is a new version. */
export const TaskContent = z.object({
  title,
  brief,
  scope: ScopePart.optional(),
  criteria: criteria.default([]),
  dependsOn: taskIds.default([]),
  provides: names.default([]),
  consumes: names.default([]),
  recovery: RecoveryPath.optional(),
});
export type TaskContent = z.infer<typeof TaskContent>;

export const CreateTask = TaskContent.extend({ workstreamId: z.uuid() });
export type CreateTask = z.infer<typeof CreateTask>;

/** What is left out stays as it is, so no field may have a default here. */
export const UpdateTask = z.object({
  id: z.uuid(),
  title: title.optional(),
  brief: brief.optional(),
  scope: ScopePart.optional(),
  criteria: criteria.optional(),
  dependsOn: taskIds.optional(),
  provides: names.optional(),
  consumes: names.optional(),
  recovery: RecoveryPath.optional(),
  /** Why a locked definition of done changes; required then. */
  reason: z.string().trim().max(500).optional(),
});
export type UpdateTask = z.infer<typeof UpdateTask>;
