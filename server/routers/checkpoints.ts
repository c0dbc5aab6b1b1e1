import { z } from "zod";
import { AnswerCheckpoint } from "../domain/question";
import { answerCheckpoint } from "../services/answer-checkpoint";
import { listCheckpoints } from "../services/list-checkpoints";
import { openCheckpointNow } from "../services/open-checkpoint-now";
import { showCheckpoint } from "../services/show-checkpoint";
import { showTrust } from "../services/show-trust";
import { takeBackAnswer } from "../services/take-back-answer";
import { readProcedure, router, writeProcedure } from "../trpc";
import { ById } from "./by-id";

const Now = z.union([z.object({ workstreamId: z.uuid() }), z.object({ whole: z.literal(true) })]);
const Listed = z.object({ state: z.enum(["open", "answered"]).optional() }).default({});

export const checkpoints = router({
  openNow: writeProcedure.input(Now).mutation(({ ctx, input }) => openCheckpointNow(ctx.context, input)),
  list: readProcedure.input(Listed).query(({ ctx, input }) => listCheckpoints(ctx.context, input)),
  trust: readProcedure.query(({ ctx }) => showTrust(ctx.context)),
  byId: readProcedure.input(ById).query(({ ctx, input }) => showCheckpoint(ctx.context, input)),
  answer: writeProcedure.input(AnswerCheckpoint).mutation(({ ctx, input }) => answerCheckpoint(ctx.context, input)),
  takeBack: writeProcedure
    .input(z.object({ checkpointId: z.uuid() }))
    .mutation(({ ctx, input }) => takeBackAnswer(ctx.context, input)),
});
