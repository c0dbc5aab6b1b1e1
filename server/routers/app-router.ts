import { z } from "zod";
import { UpdateWorkspace } from "../domain/workspace";
import { listAgents } from "../services/list-agents";
import { rederive } from "../services/rederive";
import { showBoard } from "../services/show-board";
import { showMe } from "../services/show-me";
import { updateWorkspace } from "../services/update-workspace";
import { createCallerFactory, longWriteProcedure, readProcedure, router, writeProcedure } from "../trpc";
import { checkpoints } from "./checkpoints";
import { decisions } from "./decisions";
import { demo } from "./demo";
import { keys } from "./keys";
import { live } from "./live";
import { runs } from "./runs";
import { tasks } from "./tasks";
import { workstreams } from "./workstreams";

export const appRouter = router({
  board: router({ show: readProcedure.input(z.object({}).default({})).query(({ ctx }) => showBoard(ctx.context)) }),
  workstreams,
  tasks,
  runs,
  checkpoints,
  decisions,
  demo,
  keys,
  live,
  agents: router({ list: readProcedure.query(({ ctx }) => listAgents(ctx.context)) }),
  me: router({
    show: readProcedure.query(async ({ ctx }) => ({
      ...(await showMe(ctx.context)),
      version: ctx.version,
      publicUrl: ctx.publicUrl,
    })),
  }),
  workspace: router({
    update: writeProcedure.input(UpdateWorkspace).mutation(({ ctx, input }) => updateWorkspace(ctx.context, input)),
  }),
  connection: router({ show: readProcedure.query(({ ctx }) => ({ url: ctx.publicUrl })) }),
  maintenance: router({
    rederive: longWriteProcedure
      .input(z.object({ runId: z.uuid().optional() }))
      .mutation(({ ctx, input }) => rederive(ctx.context, input)),
  }),
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
export type AppRouterCaller = ReturnType<typeof createCaller>;
