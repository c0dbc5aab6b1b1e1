import { asRecord } from "../server/agents/loose-json";
import { type Command, type Invocation, SERVER_HELP, SERVER_OPTIONS } from "./command";
import { mutate } from "./server/call-server";
import { chooseTarget } from "./target";

export const rederive: Command = {
  help: `leeway rederive [--run ID]

Forgets what was read of the runs, or of one, and reads their events again for drift. The result is the same, unless
Leeway has learned to read better since.

  --run ID   only this run
${SERVER_HELP}`,
  options: { ...SERVER_OPTIONS, run: { type: "string" } },
  run,
};

/** Years of events take minutes. */
const ANSWER_MS = 60 * 60_000;

async function run(invocation: Invocation): Promise<number> {
  const { terminal, text, flag } = invocation;
  const runId = text("run");
  const target = await chooseTarget(invocation);
  terminal.say(runId === null ? "Reading every run again." : "Reading the run again.");
  const done = await mutate(target, "maintenance.rederive", runId === null ? {} : { runId }, ANSWER_MS);
  const counts = asRecord(done);
  if (flag("json")) terminal.print(JSON.stringify(done));
  if (counts) terminal.say(`${counts.runs} runs read, ${counts.readings} readings open.`);
  return 0;
}
