"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { FailureBar } from "@/components/ui/failure-bar";
import type { TaskDetail } from "@/server/domain/screens";
import { CloseTaskDialog } from "./close-task-dialog";

interface Props {
  task: TaskDetail;
  onEdit: () => void;
}

/** Change it, lock what was agreed, end it. The lock leads until it is set. */
export function TaskActions({ task, onEdit }: Props) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [closing, setClosing] = useState(false);
  const refetch = { onSuccess: () => queryClient.invalidateQueries(trpc.tasks.pathFilter()) };
  const lock = useMutation(trpc.tasks.lock.mutationOptions(refetch));
  const reopen = useMutation(trpc.tasks.reopen.mutationOptions(refetch));
  const movedOn = task.lockedVersion !== null && task.lockedVersion < task.version;

  return (
    <>
      <Button size="s" onClick={onEdit}>
        Edit
      </Button>
      {task.closure ? (
        <Button size="s" busy={reopen.isPending} onClick={() => reopen.mutate({ taskId: task.id })}>
          Reopen
        </Button>
      ) : (
        <Button size="s" onClick={() => setClosing(true)}>
          Close
        </Button>
      )}
      {task.content.criteria.length > 0 && !task.closure && (!task.lockedAt || movedOn) && (
        <Button
          size="s"
          variant={task.lockedAt ? "secondary" : "primary"}
          busy={lock.isPending}
          onClick={() => lock.mutate({ taskId: task.id })}
        >
          {task.lockedAt ? `Lock version ${task.version}` : "Lock the definition of done"}
        </Button>
      )}
      <CloseTaskDialog task={task} open={closing} onOpenChange={setClosing} />
      <FailureBar title="The definition of done was not locked." error={lock.error} onDismiss={lock.reset} />
      <FailureBar title="The task was not reopened." error={reopen.error} onDismiss={reopen.reset} />
    </>
  );
}
