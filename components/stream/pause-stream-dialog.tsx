"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogFoot } from "@/components/ui/dialog-foot";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import type { StreamDetail } from "@/server/domain/screens";

interface Props {
  stream: StreamDetail;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function PauseStreamDialog({ stream, open, onOpenChange }: Props) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const pause = useMutation(
    trpc.workstreams.pause.mutationOptions({
      onSuccess: () => {
        onOpenChange(false);
        return queryClient.invalidateQueries(trpc.workstreams.byId.pathFilter());
      },
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim()) pause.mutate({ id: stream.id, reason: reason.trim() });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Pause ${stream.title}`}
      description="No checkpoint is asked while it is paused. Its agents go on unless you tell them to stop."
    >
      <form onSubmit={submit} className="grid gap-1.5">
        <Field label="Why" hint="Whoever looks at the stream reads this.">
          {(wiring) => (
            <TextInput {...wiring} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        {pause.error && (
          <Notice tone="error" title="The stream was not paused, and nothing changed">
            {pause.error.message}
          </Notice>
        )}
        <DialogFoot>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={reason.trim() === ""} busy={pause.isPending}>
            Pause the stream
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
