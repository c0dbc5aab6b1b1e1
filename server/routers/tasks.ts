import { z } from "zod";
import { ClosedState, CreateTask, UpdateTask } from "../domain/task";
import { RecordEvidence } from "../domain/verification-result";
import { closeTask, reopenTask } from "../services/close-task";
import { createTask } from "../services/create-task";
import { lockTask } from "../services/lock-task";
import { recordEvidence } from "../services/record-evidence";
import { showTask } from "../services/show-task";
import { updateTask } from "../services/update-task";
import { readProcedure, router, writeProcedure } from "../trpc";
import { ById } from "./by-id";

const OfTask = z.object({ taskId: z.uuid() });
const Close = OfTask.extend({ outcome: ClosedState, reason: z.string().trim().max(500).optional() });

export const tasks = router({
  create: writeProcedure.input(CreateTask).mutation(({ ctx, input }) => createTask(ctx.context, input)),
  update: writeProcedure.input(UpdateTask).mutation(({ ctx, input }) => updateTask(ctx.context, input)),
  lock: writeProcedure.input(OfTask).mutation(({ ctx, input }) => lockTask(ctx.context, input)),
  byId: readProcedure.input(ById).query(({ ctx, input }) => showTask(ctx.context, input)),
  close: writeProcedure.input(Close).mutation(({ ctx, input }) => closeTask(ctx.context, input)),
  recordEvidence: writeProcedure.input(RecordEvidence).mutation(({ ctx, input }) => recordEvidence(ctx.context, input)),
  reopen: writeProcedure.input(OfTask).mutation(({ ctx, input }) => reopenTask(ctx.context, input)),
});
