"use client";

import { Dialog } from "@/components/ui/dialog";
import { NewStreamForm } from "./new-stream-form";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function NewStreamDialog({ open, onOpenChange }: Props) {
  const close = () => onOpenChange(false);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New stream"
      description="One line of work. Runs that start in its folder, on its branch, find it by themselves."
    >
      <NewStreamForm folder="" onCancel={close} onMade={close} />
    </Dialog>
  );
}
