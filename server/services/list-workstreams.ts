import { TaskState } from "../domain/task";
import { listWorkstreams as listRows } from "../store/workstreams";
import type { Context } from "./context";

export interface StreamChoice {
  id: string;
  title: string;
  tasks: { id: string; title: string; state: TaskState }[];
}

/** Streams and their tasks, for choosing one. */
export async function listWorkstreams({ db, caller }: Context): Promise<StreamChoice[]> {
  const rows = await listRows(db, caller.workspaceId);
  return rows.map(({ id, title, tasks }) => ({
    id,
    title,
    tasks: tasks.map((task) => ({ id: task.id, title: task.title, state: TaskState.parse(task.state) })),
  }));
}
