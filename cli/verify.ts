import { asRecord } from "../server/agents/loose-json";
import { type NamedCriterion, namedCriteria } from "../server/domain/criterion-id";
import { TaskContent } from "../server/domain/task";
import type { CriterionVerdict } from "../server/domain/verdict";
import { checkOf, foundBy, type VerificationResult } from "../server/domain/verification-result";
import { CliError } from "./cli-error";
import { type Command, type Invocation, SERVER_HELP, SERVER_OPTIONS } from "./command";
import { mutate, query } from "./server/call-server";
import { chooseTarget, type Target } from "./target";
import type { Terminal } from "./terminal";
import { checkCriterion, type Here } from "./verify/check-criterion";

export const verify: Command = {
  help: `leeway verify TASK [--in FOLDER] [--timeout MINUTES] [--url U] [--key K] [--json]

Runs what the task's criteria name, in the folder that holds the code, and tells Leeway how each ended: the exit code and the
end of the output of a command, a metric's number, whether a file is there. Ends with exit code 0 only if every criterion that
blocks is met. Runs commands from the task with your rights: they are shown as they start.

  --in FOLDER         where the code is (otherwise this folder)
  --timeout MINUTES   how long one command may take (otherwise 30)
${SERVER_HELP}`,
  options: { ...SERVER_OPTIONS, in: { type: "string" }, timeout: { type: "string" } },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const { words, terminal, text, flag } = invocation;
  const [taskId] = words;
  if (!taskId || words.length > 1)
    throw new CliError("say which task: leeway verify TASK, with the id in its address.", 2);
  const here: Here = { folder: text("in") ?? process.cwd(), timeoutMs: minutesOf(text("timeout")) * 60_000 };
  const target = await chooseTarget(invocation);

  const { criteria, verdicts: before } = await readTask(target, taskId);
  if (criteria.length === 0) throw new CliError("this task has no criteria yet: write its definition of done first.");
  const results = await checkAll(criteria, here, terminal);
  const verdicts = results.length === 0 ? before : await post(target, taskId, results);
  const met = verdicts.every((verdict) => !verdict.blocking || isSettled(verdict));
  if (flag("json")) terminal.print(JSON.stringify({ taskId, met, verdicts }));
  else for (const verdict of verdicts) terminal.print(lineOf(verdict));
  terminal.say(
    met ? "Every criterion that blocks is met." : `Not done: ${target.url}/tasks/${taskId} says what is missing.`,
  );
  return met ? 0 : 1;
}

function minutesOf(given: string | null): number {
  const minutes = Number(given ?? 30);
  if (minutes > 0 && minutes <= 24 * 60) return minutes;
  throw new CliError("say the timeout in minutes, such as --timeout 30.", 2);
}

interface ReadTask {
  criteria: NamedCriterion[];
  verdicts: CriterionVerdict[];
}

async function readTask(target: Target, id: string): Promise<ReadTask> {
  const task = asRecord(await query(target, "tasks.byId", { id }));
  const content = TaskContent.safeParse(task?.content);
  if (!content.success) throw new CliError(`the task has a shape this version does not know: update leeway.`);
  return { criteria: namedCriteria(content.data.criteria), verdicts: verdictsIn(task) };
}

/** One after the other: two test runs at once would fail each other. */
async function checkAll(criteria: NamedCriterion[], here: Here, terminal: Terminal): Promise<VerificationResult[]> {
  const results: VerificationResult[] = [];
  for (const criterion of criteria) {
    const stopShowing = showProgress(terminal, criterion);
    const result = await checkCriterion(criterion, here);
    stopShowing();
    if (result) terminal.note(`${criterion.label}: ${foundBy(criterion.verify, result)}`);
    if (result) results.push(result);
  }
  return results;
}

/** What runs and for how long already, where there is a terminal. */
function showProgress(terminal: Terminal, { label, verify: check }: NamedCriterion): () => void {
  if (check.kind === "person") return () => undefined;
  if (check.kind !== "file") terminal.say(`${label}: ${check.command}`);
  let seconds = 0;
  const show = () => terminal.progress(`${label} ${checkOf(check)} · ${seconds} s`);
  show();
  const ticking = setInterval(() => {
    seconds++;
    show();
  }, 1_000);
  return () => {
    clearInterval(ticking);
    terminal.progress(null);
  };
}

async function post(target: Target, taskId: string, results: VerificationResult[]): Promise<CriterionVerdict[]> {
  return verdictsIn(await mutate(target, "tasks.recordEvidence", { taskId, results }));
}

/** The server speaks of its own criteria; only what is read here is looked at. */
function verdictsIn(reply: unknown): CriterionVerdict[] {
  const verdicts = asRecord(reply)?.verdicts;
  if (!Array.isArray(verdicts)) throw new CliError("the server gave no verdicts: update leeway, or the server.");
  return verdicts;
}

function isSettled({ verdict, standing }: CriterionVerdict): boolean {
  return verdict === "met" || standing === "waived";
}

const WORDS = { met: "met", "not-met": "not met", inconclusive: "open" };

function lineOf({ verdict, label, text, found, blocking }: CriterionVerdict): string {
  return `${WORDS[verdict].padEnd(8)} ${label} ${text}${blocking ? "" : " (does not block)"}: ${found}`;
}
