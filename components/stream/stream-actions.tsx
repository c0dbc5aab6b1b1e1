"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { FailureBar } from "@/components/ui/failure-bar";
import type { StreamDetail } from "@/server/domain/screens";
import { PauseStreamDialog } from "./pause-stream-dialog";

interface Props {
  stream: StreamDetail;
  onEdit: () => void;
}

/** Change it, hold it, or ask about it now. */
export function StreamActions({ stream, onEdit }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [pausing, setPausing] = useState(false);
  const look = useMutation(
    trpc.checkpoints.openNow.mutationOptions({ onSuccess: ({ id }) => router.push(`/checkpoints/${id}`) }),
  );
  const resume = useMutation(
    trpc.workstreams.resume.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.workstreams.byId.pathFilter()),
    }),
  );

  return (
    <>
      <Button size="s" onClick={onEdit}>
        Edit
      </Button>
      {stream.pausedSince ? (
        <Button size="s" busy={resume.isPending} onClick={() => resume.mutate({ id: stream.id })}>
          Resume
        </Button>
      ) : (
        <Button size="s" onClick={() => setPausing(true)}>
          Pause
        </Button>
      )}
      <Button size="s" variant="primary" busy={look.isPending} onClick={() => look.mutate({ workstreamId: stream.id })}>
        Look now
      </Button>
      <PauseStreamDialog stream={stream} open={pausing} onOpenChange={setPausing} />
      <FailureBar title="The checkpoint was not opened." error={look.error} onDismiss={look.reset} />
      <FailureBar title="The stream was not resumed." error={resume.error} onDismiss={resume.reset} />
    </>
  );
}
