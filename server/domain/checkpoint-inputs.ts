import { z } from "zod";

/** What a checkpoint was asked of: the agreed versions, how far each run had been read, and by which version of each signal. */
export const CheckpointInputs = z.object({
  tasks: z.array(z.object({ id: z.string(), title: z.string(), version: z.number().int() })).default([]),
  runs: z
    .array(z.object({ id: z.string(), title: z.string(), events: z.number().int(), lastSeq: z.string().nullable() }))
    .default([]),
  signals: z.record(z.string(), z.number().int()).default({}),
});
export type CheckpointInputs = z.infer<typeof CheckpointInputs>;
