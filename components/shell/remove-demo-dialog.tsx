"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogFoot } from "@/components/ui/dialog-foot";
import { Notice } from "@/components/ui/notice";

interface Props {
  open: boolean;
  onOpenChange(open: boolean): void;
}

/** The demo goes for everybody who sees it, so it is asked once more. */
export function RemoveDemoDialog({ open, onOpenChange }: Props) {
  // Every query is of the workspace that is gone: the page starts anew in one's own.
  const remove = useMutation(useTRPC().demo.remove.mutationOptions({ onSuccess: () => window.location.assign("/") }));

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Remove the demo?"
      description="Its streams, runs, checkpoints and decisions go, yours among them. You go on in your own workspace; npm start -- --demo brings the demo back as new."
    >
      {remove.error && (
        <Notice tone="error" title="The demo is still there">
          {remove.error.message}
        </Notice>
      )}
      <DialogFoot>
        <Button onClick={() => onOpenChange(false)}>Keep it</Button>
        <Button variant="danger" busy={remove.isPending || remove.isSuccess} onClick={() => remove.mutate()}>
          Remove the demo
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
