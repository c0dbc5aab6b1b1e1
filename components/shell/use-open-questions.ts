"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/live/use-trpc";

/** How many questions wait for an answer, over all open checkpoints. */
export function useOpenQuestions(): number {
  const { data: open } = useSuspenseQuery(useTRPC().checkpoints.list.queryOptions({ state: "open" }));
  return open.reduce((sum, checkpoint) => sum + checkpoint.questions.length, 0);
}
