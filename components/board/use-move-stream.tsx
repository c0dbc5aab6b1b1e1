"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTRPC } from "@/components/live/use-trpc";
import { FailureBar } from "@/components/ui/failure-bar";
import { moved } from "./moved";

/** Moves a stream among its neighbours: at once on the screen, and back if the server refuses. */
export function useMoveStream() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const boardKey = trpc.board.show.queryKey({});

  const reorder = useMutation(
    trpc.workstreams.reorder.mutationOptions({
      onError: () => queryClient.invalidateQueries({ queryKey: boardKey }),
    }),
  );

  const { mutate } = reorder;
  const move = useCallback(
    (streamId: string, by: -1 | 1) => {
      const board = queryClient.getQueryData(boardKey);
      if (!board) return;
      const streams = moved(board.streams, streamId, by);
      queryClient.setQueryData(boardKey, { ...board, streams });
      mutate({ ids: streams.map((stream) => stream.id) });
    },
    [queryClient, boardKey, mutate],
  );

  const failure = (
    <FailureBar
      title="The order was not kept; the streams stand as before."
      error={reorder.error}
      onDismiss={reorder.reset}
    />
  );
  return { move, failure };
}
