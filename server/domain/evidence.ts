import { z } from "zod";

/** What a reading or a question rests on. Every entry can be opened. */
export const Evidence = z.discriminatedUnion("type", [
  z.object({ type: z.literal("event"), id: z.string() }),
  z.object({ type: z.enum(["task", "decision", "interface", "window"]), id: z.string() }),
  z.object({ type: z.literal("line"), path: z.string(), line: z.number().int().nullable() }),
]);
export type Evidence = z.infer<typeof Evidence>;
