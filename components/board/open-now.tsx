"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { FailureBar } from "@/components/ui/failure-bar";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import type { Board } from "@/server/domain/board";

/** Opens a checkpoint without waiting for its time: of one stream, or over all of them. */
export function OpenNow({ streams }: { streams: Board["streams"] }) {
  const router = useRouter();
  const open = useMutation(
    useTRPC().checkpoints.openNow.mutationOptions({ onSuccess: ({ id }) => router.push(`/checkpoints/${id}`) }),
  );

  if (streams.length === 0) return null;
  return (
    <>
      <Menu trigger={<Button busy={open.isPending}>Open now</Button>}>
        <MenuItem onSelect={() => open.mutate({ whole: true })}>The whole picture</MenuItem>
        <MenuSeparator />
        <MenuLabel>One stream</MenuLabel>
        {streams.map((stream) => (
          <MenuItem key={stream.id} onSelect={() => open.mutate({ workstreamId: stream.id })}>
            <span className="truncate">{stream.title}</span>
          </MenuItem>
        ))}
      </Menu>
      <FailureBar title="The checkpoint was not opened." error={open.error} onDismiss={open.reset} />
    </>
  );
}
