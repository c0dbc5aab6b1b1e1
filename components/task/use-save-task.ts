import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FieldNamesMarkedBoolean } from "react-hook-form";
import { useTRPC } from "@/components/live/use-trpc";
import type { TaskDetail } from "@/server/domain/screens";
import type { TaskDraft, TaskDraftInput } from "./task-draft";

interface Options {
  workstreamId: string;
  task: TaskDetail | null;
  onSaved: (taskId: string) => void;
}

type Changed = Partial<FieldNamesMarkedBoolean<TaskDraftInput>>;

/** Makes the task, or sends what changed of it: what is not sent stays as another may have changed it meanwhile. */
export function useSaveTask({ workstreamId, task, onSaved }: Options) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.tasks.create.mutationOptions({ onSuccess: ({ id }) => onSaved(id) }));
  const update = useMutation(
    trpc.tasks.update.mutationOptions({
      onSuccess: (_, { id }) => {
        onSaved(id);
        return queryClient.invalidateQueries(trpc.tasks.pathFilter());
      },
    }),
  );

  function submit(draft: TaskDraft, changed: Changed) {
    if (task) update.mutate({ id: task.id, ...changesIn(draft, changed) });
    else create.mutate({ ...draft, workstreamId });
  }
  return { submit, error: create.error ?? update.error, isPending: create.isPending || update.isPending };
}

function changesIn({ reason, ...content }: TaskDraft, changed: Changed) {
  const fields = Object.entries(content).filter(([field]) => field in changed);
  return { ...(Object.fromEntries(fields) as Partial<typeof content>), reason: reason || undefined };
}
