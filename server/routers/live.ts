import { tracked } from "@trpc/server";
import { z } from "zod";
import { liveFeed } from "../services/live-feed";
import { feedProcedure, router } from "../trpc";

const Since = z
  .object({
    lastEventId: z
      .string()
      .max(60)
      .regex(/^\d+\.\d+$/)
      .nullish(),
  })
  .default({});

export const live = router({
  changes: feedProcedure.input(Since).subscription(async function* ({ ctx, input, signal }) {
    const ended = signal ?? new AbortController().signal;
    for await (const { cursor, changes } of liveFeed(
      ctx.database,
      ctx.listener,
      ctx.caller,
      input.lastEventId ?? null,
      ended,
    )) {
      yield tracked(cursor, changes);
    }
  }),
});
