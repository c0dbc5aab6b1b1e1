import { z } from "zod";

const line = z.string().trim().min(1, "Write at least a word").max(500, "Keep it under 500 characters");

/** How a criterion is verified. The command runs where the code is, never on the server. */
export const Verification = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("command"), command: line, exitCode: z.number().int().min(0).max(255).default(0) }),
  z.object({ kind: z.literal("file"), path: line, matches: line.optional() }),
  z.object({
    kind: z.literal("metric"),
    command: line,
    pattern: line,
    atMost: z.number().optional(),
    atLeast: z.number().optional(),
  }),
  z.object({ kind: z.literal("person") }),
]);
export type Verification = z.infer<typeof Verification>;

/** One line of a definition of done. */
export const Criterion = z.object({ text: line, blocking: z.boolean().default(true), verify: Verification });
export type Criterion = z.infer<typeof Criterion>;
