import { CreateDecision } from "../domain/decision";
import { createDecision } from "../services/create-decision";
import { listDecisions } from "../services/list-decisions";
import { readProcedure, router, writeProcedure } from "../trpc";

export const decisions = router({
  create: writeProcedure.input(CreateDecision).mutation(({ ctx, input }) => createDecision(ctx.context, input)),
  list: readProcedure.query(({ ctx }) => listDecisions(ctx.context)),
});
