"use client";

import dynamic from "next/dynamic";
import { Dialog } from "@/components/ui/dialog";

/** The form and its validation come when it is opened: the board itself stays light. */
const NewStreamForm = dynamic(() => import("./new-stream-form").then((module) => module.NewStreamForm));

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
