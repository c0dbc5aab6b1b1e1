import { z } from "zod";

/** The agents the hooks door knows. One without an adapter of its own yet is kept raw and shown as such. */
export const AgentName = z.enum([
  "claude-code",
  "codex",
  "gemini",
  "opencode",
  "copilot",
  "qwen",
  "cursor",
  "droid",
  "pi",
  "generic",
]);
export type AgentName = z.infer<typeof AgentName>;
