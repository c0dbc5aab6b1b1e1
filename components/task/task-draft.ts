import type { Control, UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import type { TaskDetail } from "@/server/domain/screens";
import { TaskContent, UpdateTask } from "@/server/domain/task";

/** What the form of a task holds: its content, and the reason for a change of what was locked. */
export const TaskDraft = TaskContent.extend({ reason: UpdateTask.shape.reason });
export type TaskDraft = z.infer<typeof TaskDraft>;
export type TaskDraftInput = z.input<typeof TaskDraft>;

export type TaskDraftForm = UseFormReturn<TaskDraftInput, unknown, TaskDraft>;
export type TaskDraftControl = Control<TaskDraftInput, unknown, TaskDraft>;

/** What the form starts from: the task as it stands, or nothing. */
export function draftOf(task: TaskDetail | null): TaskDraftInput {
  if (task) return { ...task.content, scope: { allow: [], forbid: [], ignore: [], ...task.content.scope } };
  return {
    title: "",
    brief: "",
    scope: { allow: [], forbid: [], ignore: [] },
    criteria: [],
    dependsOn: [],
    provides: [],
    consumes: [],
  };
}
