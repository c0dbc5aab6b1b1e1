"use client";

import { Dialog } from "@/components/ui/dialog";
import type { TaskDetail } from "@/server/domain/screens";
import { TaskForm } from "./task-form";

interface Props {
  task: TaskDetail;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Each save is a next version; who reads an older one still finds it. */
export function EditTaskDialog({ task, open, onOpenChange }: Props) {
  const close = () => onOpenChange(false);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Edit the task" size="l">
      <TaskForm workstreamId={task.workstreamId} task={task} onSaved={close} onCancel={close} />
    </Dialog>
  );
}
