import { z } from "zod";
import { InterruptionBudget } from "./interruption-budget";
import { ReadingKind } from "./reading";
import { TimeZone } from "./time-zone";

export const UpdateWorkspace = z.object({
  name: z.string().trim().min(1, "Give the workspace a name").max(100).optional(),
  timeZone: TimeZone.optional(),
  ...InterruptionBudget.partial().shape,
  /** Kinds that are asked about whatever their counts say. */
  alwaysAsked: z.array(ReadingKind).max(50).optional(),
});
export type UpdateWorkspace = z.infer<typeof UpdateWorkspace>;
