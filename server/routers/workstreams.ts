import { z } from "zod";
import { CreateWorkstream, UpdateWorkstream } from "../domain/workstream";
import { createWorkstream } from "../services/create-workstream";
import { listWorkstreams } from "../services/list-workstreams";
import { pauseStream, resumeStream } from "../services/pause-stream";
import { reorderWorkstreams } from "../services/reorder-workstreams";
import { showStream } from "../services/show-stream";
import { updateWorkstream } from "../services/update-workstream";
import { readProcedure, router, writeProcedure } from "../trpc";
import { ById } from "./by-id";

const Pause = ById.extend({ reason: z.string().trim().min(1, "Say why it is paused").max(500) });
const Order = z.object({ ids: z.array(z.uuid()).max(1_000) });

export const workstreams = router({
  create: writeProcedure.input(CreateWorkstream).mutation(({ ctx, input }) => createWorkstream(ctx.context, input)),
  update: writeProcedure.input(UpdateWorkstream).mutation(({ ctx, input }) => updateWorkstream(ctx.context, input)),
  byId: readProcedure.input(ById).query(({ ctx, input }) => showStream(ctx.context, input)),
  list: readProcedure.query(({ ctx }) => listWorkstreams(ctx.context)),
  pause: writeProcedure.input(Pause).mutation(({ ctx, input }) => pauseStream(ctx.context, input)),
  resume: writeProcedure.input(ById).mutation(({ ctx, input }) => resumeStream(ctx.context, input)),
  reorder: writeProcedure.input(Order).mutation(({ ctx, input }) => reorderWorkstreams(ctx.context, input)),
});
