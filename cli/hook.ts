import { CliError, sentenceOf } from "./cli-error";
import type { Command, Invocation } from "./command";
import { logTrouble } from "./hook-log";
import { parsedJson } from "./parsed-json";
import { readHookInput } from "./read-hook-input";
import { readSavedTarget } from "./saved-target";
import { countSpool } from "./spool/spool";
import { startDraining } from "./spool/start-draining";

export const hook: Command = {
  help: `leeway hook session-start --state FOLDER

What leeway connect puts into Claude Code's settings: tells Leeway that a session begins and prints what Leeway answers,
so that the agent reads it. Always ends with exit code 0 and within three seconds.`,
  options: { state: { type: "string" } },
  run,
};

/** With the second that reading stdin may take, three seconds in all. */
const ANSWER_MS = 1800;

async function run(invocation: Invocation): Promise<number> {
  if (invocation.words.join(" ") !== "session-start") throw new CliError("it knows session-start only.", 2);

  const stateFolder = invocation.text("state") ?? invocation.environment.stateFolder;
  try {
    await reportSessionStart(stateFolder, invocation);
  } catch (error) {
    // An agent must start however Leeway fares.
    await logTrouble(stateFolder, `session-start: ${sentenceOf(error)}`, new Date()).catch(() => {});
  }
  return 0;
}

async function reportSessionStart(stateFolder: string, { terminal, environment }: Invocation) {
  const input = await readHookInput(process.stdin);
  if (input.session === null) throw new CliError("what came on stdin is no hook of Claude Code");

  const { url, key } = await readSavedTarget(stateFolder);
  if (!url || !key) throw new CliError("no address and key are saved: run leeway connect again");

  if ((await countSpool(stateFolder)) > 0) startDraining(environment, stateFolder);
  const response = await fetch(`${url}/api/hooks/claude-code`, {
    method: "POST",
    body: input.body,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    redirect: "error",
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const reply = await response.text();
  if (!response.ok) throw new CliError(`Leeway answered ${response.status}`);
  // Claude Code takes any other words for context, such as a proxy's page.
  if (reply !== "" && parsedJson(reply) !== undefined) terminal.print(reply);
}
