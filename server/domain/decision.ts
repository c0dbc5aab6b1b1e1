import { z } from "zod";

const pattern = z.string().min(1).max(300);

/** What a machine can check of a decision: on added lines, new files and new edges only. */
export const Rule = z.discriminatedUnion("t", [
  z.object({
    t: z.literal("dep"),
    deny: z.union([z.array(pattern), z.literal("*")]),
    except: z.array(pattern).optional(),
  }),
  z.object({ t: z.literal("import"), from: pattern, deny: pattern }),
  z.object({ t: z.literal("text"), in: pattern, deny: pattern }),
  z.object({ t: z.literal("path"), deny: pattern }),
  z.object({ t: z.literal("layer"), from: pattern, to: pattern }),
  z.object({ t: z.literal("pin"), file: pattern, jsonPath: pattern, value: z.json() }),
  z.object({ t: z.literal("manual"), ask: pattern, when: z.object({ paths: z.array(pattern) }) }),
]);
export type Rule = z.infer<typeof Rule>;

export const CreateDecision = z.object({
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(10_000),
  rules: z.array(Rule).max(50).default([]),
  binds: z.object({ workstreamIds: z.array(z.uuid()).max(100).default([]) }).default({ workstreamIds: [] }),
});
export type CreateDecision = z.infer<typeof CreateDecision>;
