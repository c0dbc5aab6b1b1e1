import type { AgentName } from "./agent-name";

/** What people call each agent. A file of its own, so that a screen that shows a name does not load the validation. */
export const AGENT_LABEL: Record<AgentName, string> = {
  "claude-code": "Claude Code",
  codex: "Codex",
  gemini: "Gemini",
  opencode: "OpenCode",
  copilot: "Copilot",
  qwen: "Qwen Code",
  cursor: "Cursor",
  droid: "Droid",
  pi: "Pi",
  generic: "Script",
};
