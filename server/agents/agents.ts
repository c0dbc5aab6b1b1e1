import type { AgentName } from "../domain/agent-name";
import type { Agent } from "./agent";
import { claudeCode } from "./claude-code/claude-code";
import { generic } from "./generic/generic";
import { qwen } from "./qwen/qwen";
import { unspoken } from "./unspoken/unspoken";

/** The adapter for deliveries to `/api/hooks/{agent}`. An agent without one of its own is kept raw. */
export function agentNamed(name: AgentName): Agent {
  if (name === "claude-code") return claudeCode;
  if (name === "generic") return generic;
  if (name === "qwen") return qwen;
  return unspoken(name);
}
