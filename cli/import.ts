import { stat } from "node:fs/promises";
import { AGENT_LABEL } from "../server/domain/agent-label";
import { AgentName } from "../server/domain/agent-name";
import { counted } from "../server/domain/counted";
import { CliError } from "./cli-error";
import { type Command, type Invocation, SERVER_HELP, SERVER_OPTIONS } from "./command";
import { importFromHook, importSpool } from "./import-hook";
import { importProgress } from "./import-progress";
import { chooseTarget, type Target } from "./target";
import { findTranscripts } from "./transcript/find-transcripts";
import { saveOffset } from "./transcript/offsets";
import { recogniseTranscript } from "./transcript/recognise-transcript";
import { sendTranscript } from "./transcript/send-transcript";
import { wait } from "./wait";

export const importCommand: Command = {
  help: `leeway import PATH… [--task ID | --stream ID] [--url U] [--key K] [--json]
leeway import --spool

Reads transcripts of Claude Code and Qwen Code: files, or folders with all *.jsonl in them. Importing twice changes nothing.

  --task ID    the sessions belong to this task
  --stream ID  the sessions belong to this stream
  --spool      send what waits because the server was away
${SERVER_HELP}`,
  options: {
    ...SERVER_OPTIONS,
    task: { type: "string" },
    stream: { type: "string" },
    hook: { type: "boolean" },
    spool: { type: "boolean" },
    quiet: { type: "boolean" },
    state: { type: "string" },
  },
  run: (invocation) => {
    if (invocation.flag("hook")) return importFromHook(invocation);
    return invocation.flag("spool") ? importSpool(invocation) : importPaths(invocation);
  },
};

/** Agents whose transcripts Leeway reads. */
const READ = new Set<AgentName>(["claude-code", "qwen"]);

/** About a minute of patience with a server that is away or busy. */
const TRIES = 8;

interface Summary {
  files: number;
  sessions: number;
  lines: number;
  shortened: number;
  leftOut: number;
  /** Files of agents whose transcripts are not read yet, and files that are no transcript. */
  notRead: Record<string, number>;
}

async function importPaths(invocation: Invocation): Promise<number> {
  const { words, environment } = invocation;
  if (words.length === 0)
    throw new CliError("say what to read: leeway import ~/.claude/projects or ~/.qwen/projects.", 2);
  const target = await chooseTarget(invocation);
  const place = placeHeaders(invocation);
  const { transcripts, notRead } = await sorted(await findTranscripts(words));

  const sessions = new Set<string>();
  const summary: Summary = { files: 0, sessions: 0, lines: 0, shortened: 0, leftOut: 0, notRead };
  const progress = importProgress(invocation.terminal, transcripts);
  for (const { path, size } of transcripts) {
    const sent = await sendTranscript({ target, place, tries: TRIES, wait }, path, 0, progress.sent);
    if (sent.trouble)
      throw new CliError(`${path} could not be sent whole: ${sent.trouble.reason}. Run the same again to go on.`);
    await saveOffset(environment.stateFolder, target, path, { resumeAt: sent.resumeAt ?? 0, sentTo: size });

    for (const session of sent.sessions) sessions.add(session);
    summary.files++;
    summary.lines += sent.lines;
    summary.shortened += sent.shortened;
    summary.leftOut += sent.leftOut;
    progress.finished(path, sent.lines);
  }
  progress.end();
  report(invocation, target, { ...summary, sessions: sessions.size });
  return summary.files > 0 ? 0 : 1;
}

function placeHeaders({ text }: Invocation): Record<string, string> {
  const task = text("task");
  const stream = text("stream");
  if (task !== null && stream !== null) throw new CliError("say --task or --stream, not both.", 2);
  if (task !== null) return { "x-leeway-task": idIn(task) };
  return stream === null ? {} : { "x-leeway-workstream": idIn(stream) };
}

/** The server lets what is not an id wait under "Unplaced"; a slip of the hand is better told now. */
function idIn(given: string): string {
  if (/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(given)) return given;
  throw new CliError(`"${given}" is not an id: copy it from the address of its page.`, 2);
}

/** What can be read, and what was found beside it, by the name of the agent. */
async function sorted(paths: string[]) {
  const transcripts: { path: string; size: number }[] = [];
  const notRead: Record<string, number> = {};
  for (const path of paths) {
    const agent = await recogniseTranscript(path);
    if (agent !== null && READ.has(agent)) transcripts.push({ path, size: (await stat(path)).size });
    else notRead[agent ?? "unknown"] = (notRead[agent ?? "unknown"] ?? 0) + 1;
  }
  return { transcripts, notRead };
}

function report({ terminal, flag }: Invocation, target: Target, summary: Summary) {
  if (flag("json")) terminal.print(JSON.stringify(summary));
  for (const [agent, files] of Object.entries(summary.notRead)) terminal.say(notReadSentence(agent, files));
  if (summary.shortened > 0)
    terminal.say(`${summary.shortened} very long lines were sent with their longest texts cut.`);
  if (summary.leftOut > 0)
    terminal.say(`${summary.leftOut} lines were left out: not JSON, or too long or too deep to send.`);
  if (summary.files === 0) return terminal.say("No transcript of Claude Code or Qwen Code was found.");
  terminal.say(
    `${counted(summary.sessions, "session")}, ${counted(summary.files, "file")}, ${counted(summary.lines, "line")}: all at ${target.url}.`,
  );
}

function notReadSentence(agent: string, files: number): string {
  const count = files === 1 ? "1 file" : `${files} files`;
  if (agent === "unknown") return `${count} not read: no transcript of an agent that Leeway knows.`;
  return `${count} of ${labelOf(agent)} not read: Leeway reads those of Claude Code and Qwen Code for now.`;
}

function labelOf(agent: string): string {
  const known = AgentName.safeParse(agent);
  return known.success ? AGENT_LABEL[known.data] : agent;
}
