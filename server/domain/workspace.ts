import { z } from "zod";
import { TimeZone } from "./time-zone";

export const UpdateWorkspace = z.object({
  name: z.string().trim().min(1, "Give the workspace a name").max(100).optional(),
  timeZone: TimeZone.optional(),
});
export type UpdateWorkspace = z.infer<typeof UpdateWorkspace>;
