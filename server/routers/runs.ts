import { z } from "zod";
import { listDirectives } from "../services/list-directives";
import { listEdits } from "../services/list-edits";
import { placeRun } from "../services/place-run";
import { showRun } from "../services/show-run";
import { showTimeline } from "../services/show-timeline";
import { takeBackWords } from "../services/take-back-words";
import { tellRun } from "../services/tell-run";
import { readProcedure, router, writeProcedure } from "../trpc";
import { ById } from "./by-id";

const OfRun = z.object({ runId: z.uuid() });
const cursor = z.string().max(400);

const Timeline = OfRun.extend({
  after: cursor.optional(),
  before: cursor.optional(),
  limit: z.number().int().min(1).max(500).default(200),
  kinds: z
    .array(z.string().regex(/^[a-z-]{1,50}$/))
    .max(50)
    .default([]),
  fromEnd: z.boolean().default(false),
});

const Place = OfRun.extend({
  workstreamId: z.uuid(),
  taskId: z.uuid().optional(),
  rememberFolder: z.boolean().optional(),
});
const Tell = OfRun.extend({ text: z.string().trim().min(1, "Write what the agent is to read").max(4_000) });

export const runs = router({
  byId: readProcedure.input(ById).query(({ ctx, input }) => showRun(ctx.context, input)),
  events: readProcedure.input(Timeline).query(({ ctx, input }) => showTimeline(ctx.context, input)),
  edits: readProcedure
    .input(OfRun.extend({ path: z.string().max(2_000) }))
    .query(({ ctx, input }) => listEdits(ctx.context, input)),
  directives: readProcedure.input(OfRun).query(({ ctx, input }) => listDirectives(ctx.context, input)),
  place: writeProcedure.input(Place).mutation(({ ctx, input }) => placeRun(ctx.context, input)),
  takeBack: writeProcedure
    .input(z.object({ directiveId: z.uuid() }))
    .mutation(({ ctx, input }) => takeBackWords(ctx.context, input)),
  tell: writeProcedure.input(Tell).mutation(({ ctx, input }) => tellRun(ctx.context, input)),
});
