import { isAbsolute } from "node:path";
import { CliError, sentenceOf } from "./cli-error";
import type { Invocation } from "./command";
import { logTrouble } from "./hook-log";
import { readHookInput } from "./read-hook-input";
import { readSavedTarget } from "./saved-target";
import { type Drained, drainSpool } from "./spool/drain-spool";
import { addToSpool } from "./spool/spool";
import { startDraining } from "./spool/start-draining";
import { wait } from "./wait";

/** A hook's own run: notes the transcript and leaves at once, since SessionEnd gives 1.5 seconds. Exit code 0 always. */
export async function importFromHook({ text, environment }: Invocation): Promise<number> {
  const stateFolder = text("state") ?? environment.stateFolder;
  try {
    const { transcript, session } = await readHookInput(process.stdin);
    if (transcript === null || !isAbsolute(transcript)) throw new CliError("what came on stdin names no transcript");
    if (!(await addToSpool(stateFolder, { transcript, session }))) throw new CliError("the spool is full");
    startDraining(environment, stateFolder);
  } catch (error) {
    // The agent's work never waits for, or fails by, what Leeway reads of it.
    await logTrouble(stateFolder, `import --hook: ${sentenceOf(error)}`, new Date()).catch(() => {});
  }
  return 0;
}

/** While the server is away, the next hook tries again. */
const TRIES = 4;

/** Sends what waits in the spool, with the address and the key that `connect` saved. */
export async function importSpool(invocation: Invocation): Promise<number> {
  const stateFolder = invocation.text("state") ?? invocation.environment.stateFolder;
  const { url, key } = await readSavedTarget(stateFolder);
  if (!url || !key) throw new CliError("no address and key are saved: run leeway connect first.");

  const sending = { target: { url, key }, place: {}, tries: TRIES, wait };
  const drained = await drainSpool(stateFolder, sending, Date.now());
  const troubles = drained.trouble === null ? drained.unreadable : [...drained.unreadable, drained.trouble];
  for (const reason of troubles) await logTrouble(stateFolder, `import --spool: ${reason}`, new Date());
  if (!invocation.flag("quiet")) report(invocation, drained);
  return drained.trouble === null ? 0 : 1;
}

function report({ terminal, flag }: Invocation, drained: Drained) {
  if (flag("json")) terminal.print(JSON.stringify(drained));
  for (const reason of drained.unreadable) terminal.say(`Given up: ${reason}`);
  terminal.say(`Sent ${drained.lines} lines of ${drained.transcripts} transcripts from the spool.`);
  if (drained.trouble) terminal.say(`The rest waits in the spool: ${drained.trouble}.`);
}
