"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useClock } from "@/components/live/use-clock";
import { useTRPC } from "@/components/live/use-trpc";
import type { CheckpointDetail } from "@/server/domain/checkpoint";

/** Browser and server need not agree to the millisecond on when the time is up. */
const MARGIN_MS = 500;

/** A checkpoint, read again when its answer can no longer be taken back: its words leave then, and no event says so. */
export function useCheckpoint(id: string): CheckpointDetail {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: checkpoint } = useSuspenseQuery(trpc.checkpoints.byId.queryOptions({ id }));

  const { finalAt, directives } = checkpoint;
  const isFinal = useClock((now) => finalAt !== null && Date.parse(finalAt) + MARGIN_MS < now);
  const holdsWords = directives.some(({ state }) => state === "held");
  useEffect(() => {
    if (isFinal && holdsWords) void queryClient.invalidateQueries(trpc.checkpoints.byId.queryFilter({ id }));
  }, [isFinal, holdsWords, queryClient, trpc, id]);

  return checkpoint;
}
