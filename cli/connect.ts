import { CliError, sentenceOf } from "./cli-error";
import { type Command, type Invocation, SERVER_HELP, SERVER_OPTIONS } from "./command";
import { type ConnectableAgent, chooseAgents, connectableAgents } from "./connectable-agents";
import { findConnection, fingerprint, saveBackup, saveConnection } from "./hooks-setting/connection";
import { type Change, planConnect } from "./hooks-setting/plan-change";
import { saveTarget } from "./saved-target";
import { checkHealth, checkIngestKey } from "./server/call-server";
import { lineDiff } from "./settings-file/line-diff";
import { readSettingsFile, type SettingsFile, writeSettingsFile } from "./settings-file/settings-file";
import { chooseTarget, type Target } from "./target";

export const connect: Command = {
  help: `leeway connect [claude-code] [qwen] [--url U] [--key K] [--yes] [--offline] [--json]

Makes the agents on this machine, or those named, report to Leeway: adds hooks to their settings.json, after showing
each change and asking. Keeps a backup; leeway disconnect undoes exactly this. Connecting again replaces what was there.

${SERVER_HELP}, one line for each agent
  --yes      write without asking
  --offline  do not ask the server whether the address and the key are right`,
  options: { ...SERVER_OPTIONS, yes: { type: "boolean" }, offline: { type: "boolean" } },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const { words, environment } = invocation;
  const agents = await chooseAgents(words, environment);
  if (agents.length === 0) throw noAgentFound(connectableAgents(environment));
  const target = await chooseTarget(invocation);
  if (!invocation.flag("offline")) {
    await checkHealth(target.url);
    await checkIngestKey(target);
  }
  let exitCode = 0;
  for (const agent of agents) {
    if (!(await connectAgent(invocation, agent, target))) exitCode = 1;
  }
  return exitCode;
}

function noAgentFound(agents: ConnectableAgent[]): CliError {
  const folders = agents.map(({ folder }) => folder).join(" and no ");
  const [first] = agents;
  return new CliError(
    `no agent was found: there is no ${folders}. Start one once, or name it: leeway connect ${first?.name}.`,
  );
}

/** False: the person did not want it. */
async function connectAgent(invocation: Invocation, agent: ConnectableAgent, target: Target): Promise<boolean> {
  const { terminal, environment } = invocation;
  const file = await readSettingsFile(agent.settings);
  const known = await findConnection(environment.stateFolder, file.path);
  const groups = agent.hooks({ ...environment, url: target.url, key: target.key });
  const change = await planConnect(file.text, known, groups).catch((error: unknown) => {
    throw new CliError(`${agent.settings} cannot be changed: ${sentenceOf(error)}`);
  });

  const changed = change.after !== change.before;
  if (changed && !(await agreed(invocation, agent.settings, change, target))) return false;
  await saveTarget(environment.stateFolder, target);
  const backup = changed ? await write(environment.stateFolder, agent, file, change, target) : (known?.backup ?? null);
  report(invocation, agent, { agent: agent.name, settings: file.path, changed, backup, url: target.url });
  if (changed) warnOfReaders(terminal.say, file);
  const unreachable = agent.unreachable(target.url);
  if (unreachable !== null) terminal.say(unreachable);
  return true;
}

/** Shows the exact change and asks. The key itself stays out of terminals and their logs. */
async function agreed(invocation: Invocation, path: string, change: Change, target: Target): Promise<boolean> {
  const { terminal } = invocation;
  const shown = lineDiff(change.before ?? "", change.after).join("\n");
  terminal.say(`${path}${change.before === null ? " (new)" : ""}\n`);
  terminal.say(`${shown.replaceAll(target.key, `${target.key.slice(0, 7)}…`)}\n`);
  if (invocation.flag("yes")) return true;

  const answer = await terminal.confirm("Write this change?");
  if (answer === null) throw new CliError("nothing was written: add --yes to write without being asked.", 2);
  if (!answer) terminal.say("Nothing was written.");
  return answer;
}

async function write(
  stateFolder: string,
  agent: ConnectableAgent,
  file: SettingsFile,
  change: Change,
  target: Target,
): Promise<string | null> {
  const now = new Date();
  const backup = change.without === null ? null : await saveBackup(stateFolder, agent.name, change.without, now);
  await saveConnection(stateFolder, {
    settings: file.path,
    url: target.url,
    connectedAt: now.toISOString(),
    backup,
    written: fingerprint(change.after),
    created: change.created,
  });
  await writeSettingsFile(file, change.after);
  return backup;
}

interface Outcome {
  agent: string;
  settings: string;
  changed: boolean;
  backup: string | null;
  url: string;
}

function report({ terminal, flag }: Invocation, { label }: ConnectableAgent, outcome: Outcome) {
  if (flag("json")) terminal.print(JSON.stringify(outcome));
  if (!outcome.changed) return terminal.say(`${label} already reports to ${outcome.url}. Nothing to change.`);
  terminal.say(`${label} reports to ${outcome.url} from its next session on.`);
  if (outcome.backup) terminal.say(`The settings as they were: ${outcome.backup}`);
  terminal.say("leeway disconnect undoes this.");
}

function warnOfReaders(say: (words: string) => void, file: SettingsFile) {
  if (file.isLink) say(`${file.path} now holds the key: keep it out of any repository.`);
  if (file.text !== null && (file.owner.mode & 0o044) !== 0) {
    say(`Other users of this machine can read ${file.path}, which now holds the key: chmod 600 keeps it to you.`);
  }
}
