import { stat } from "node:fs/promises";
import { join } from "node:path";
import { AGENT_LABEL } from "../server/domain/agent-label";
import type { AgentName } from "../server/domain/agent-name";
import { hookEntries as claudeCodeHooks } from "./claude-code/hook-entries";
import { CliError } from "./cli-error";
import type { Environment } from "./environment";
import type { HookGroups, HookTarget } from "./hooks-setting/hook-groups";
import { hookEntries as qwenHooks } from "./qwen/hook-entries";
import { unreachableFromQwen } from "./qwen/unreachable";

/** An agent whose settings Leeway can write: a `settings.json` with a `hooks` setting laid out as Claude Code's. */
export interface ConnectableAgent {
  name: AgentName;
  label: string;
  /** Where the agent keeps its settings. */
  folder: string;
  settings: string;
  hooks(target: HookTarget): HookGroups;
  /** Why hooks of this agent could not reach an address, in a sentence; null where they can. */
  unreachable(url: string): string | null;
}

/** Those named, or, where none is, those that are on this machine. */
export async function chooseAgents(words: string[], environment: Environment): Promise<ConnectableAgent[]> {
  const all = connectableAgents(environment);
  const other = words.find((word) => !all.some(({ name }) => name === word));
  const names = all.map(({ name }) => name).join(" and ");
  if (other) throw new CliError(`"${other}" cannot be connected yet: ${names} can.`, 2);
  if (words.length > 0) return all.filter(({ name }) => words.includes(name));

  const found = await Promise.all(all.map(async (agent) => ((await isFolder(agent.folder)) ? [agent] : [])));
  return found.flat();
}

export function connectableAgents(environment: Environment): ConnectableAgent[] {
  return [
    connectable("claude-code", environment.claudeFolder, claudeCodeHooks, () => null),
    connectable("qwen", environment.qwenFolder, qwenHooks, unreachableFromQwen),
  ];
}

function connectable(
  name: AgentName,
  folder: string,
  hooks: ConnectableAgent["hooks"],
  unreachable: ConnectableAgent["unreachable"],
): ConnectableAgent {
  return { name, label: AGENT_LABEL[name], folder, settings: join(folder, "settings.json"), hooks, unreachable };
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
