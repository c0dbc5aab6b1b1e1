import { rm } from "node:fs/promises";
import { CliError, sentenceOf } from "./cli-error";
import type { Command, Invocation } from "./command";
import { type ConnectableAgent, chooseAgents } from "./connectable-agents";
import { findConnection, forgetConnection } from "./hooks-setting/connection";
import { planDisconnect } from "./hooks-setting/plan-change";
import { readSettingsFile, writeSettingsFile } from "./settings-file/settings-file";

export const disconnect: Command = {
  help: `leeway disconnect [claude-code] [qwen] [--json]

Takes out of the agents' settings.json exactly what leeway connect put there. All else stays, later changes too.

  --json     the result as JSON on stdout, one line for each agent`,
  options: { json: { type: "boolean" } },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const agents = await chooseAgents(invocation.words, invocation.environment);
  if (agents.length === 0) invocation.terminal.say("No agent is on this machine. Nothing to undo.");
  for (const agent of agents) await disconnectAgent(invocation, agent);
  return 0;
}

async function disconnectAgent({ flag, terminal, environment }: Invocation, agent: ConnectableAgent) {
  const path = agent.settings;
  const file = await readSettingsFile(path);
  const known = await findConnection(environment.stateFolder, file.path);
  const left = await planDisconnect(file.text, known).catch((error: unknown) => {
    throw new CliError(`${path} cannot be changed: ${sentenceOf(error)}`);
  });

  const changed = left !== file.text;
  if (changed && left === null) await rm(file.path);
  if (changed && left !== null) await writeSettingsFile(file, left);
  await forgetConnection(environment.stateFolder, file.path);

  if (flag("json")) terminal.print(JSON.stringify({ agent: agent.name, settings: file.path, changed }));
  terminal.say(
    changed
      ? `${agent.label} no longer reports to Leeway from its next session on. ${left === null ? `Nothing else was in ${path}: it is gone.` : `All else in ${path} stays.`}`
      : `Leeway is not in ${path}. Nothing to undo.`,
  );
}
