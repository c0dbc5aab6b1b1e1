import { endedWith } from "../domain/ended-with";
import { listed } from "../domain/listed";
import type { Option, Question } from "../domain/question";
import type { Reading } from "../domain/reading";
import type { CriterionVerdict } from "../domain/verdict";
import type { Claim } from "./done-without-evidence";
import { asideOptions, option } from "./option";
import type { RunView } from "./signal";

/** A row for each criterion without proof. `{rows}` in the words stands for those that an option is chosen for. */
export function askAboutDone(reading: Reading, view: RunView): Question {
  const verdicts = verdictsOf(reading);
  const rows = verdicts.map((verdict) => ({
    id: verdict.criterionId,
    label: `${verdict.label} ${verdict.text}`,
    detail: verdict.found,
    words: wordsOn(verdict),
  }));
  const all = rows.map(({ words }) => `- ${words}`).join("\n");
  return {
    id: reading.key,
    kind: "done-without-evidence",
    type: "matrix",
    severity: reading.severity,
    text: `${reading.summary}. What is to happen with each criterion?`,
    object: listed(verdicts.map(({ label, text }) => `${label} ${text}`)) || (view.task?.title ?? view.stream.title),
    situation: `${reading.summary}.`,
    background: view.task
      ? `The definition of done of ${view.task.title}, version ${view.task.version}: ${view.criteria.map(({ label, text }) => `${label} ${text}`).join("; ")}.`
      : `The stream ${view.stream.title}.`,
    assessment: `${verdicts.length} of ${view.criteria.length} criteria have no proof after the last edit. A claim is no proof; a check counts when it ran alone and ended as agreed.${claimOf(reading)?.how === "session-ended" ? " The session has ended: words wait until it is resumed." : ""}`,
    evidence: reading.evidence,
    // What an option shows is what it would say of every row; what it sends names the chosen ones.
    options: optionsOf(reading, view).map((one) =>
      one.words === undefined ? one : { ...one, words: one.words.replaceAll("{rows}", () => all) },
    ),
    rows,
    readingKey: reading.key,
    runId: view.runId,
    ...(view.task ? { taskId: view.task.id } : {}),
  };
}

function optionsOf(reading: Reading, { runId, task }: RunView): Option[] {
  // Without a task there is no criterion, and nothing of this is ever asked.
  const taskId = task?.id ?? "";
  const tell = (words: string) => ({ type: "directive" as const, runId, words });
  const runNow = `You said it is done, and nothing proves it yet:\n{rows}\nRun each check now, alone, with no pipe and nothing after it, and say what it gave. \`leeway verify ${taskId}\` runs them all.`;
  const sendBack = `It is not done:\n{rows}\nMend what is missing, run each check again after your last edit, alone, and say done only when all of them pass.`;
  const waived = `The engineer asks for no evidence of these any more:\n{rows}\nLeave them as they are.`;
  const stop = `It is not done, and this run ends here:\n{rows}\nChange nothing further.`;
  return [
    option("run-now", "Run it now", tell(runNow)),
    option("send-back", "Send it back with what was found", tell(sendBack)),
    {
      ...option("waive", "Waive it", { type: "waive-criterion", taskId, criteria: [], reason: "" }, tell(waived)),
      asksWhy: true,
    },
    option("fix-criterion", "The criterion is wrong: I rewrite it", { type: "none" }),
    option("stop", "Stop the run", { type: "stop-run", runId, words: stop }),
    ...asideOptions(reading, "this is proof enough"),
  ];
}

/** What the agent reads of one criterion: how it is checked, what was found, and in which event. */
function wordsOn({ label, text, check, found, evidence, output }: CriterionVerdict): string {
  const events = evidence.flatMap((one) => (one.type === "event" ? one.id : []));
  const where = events.length === 0 ? "" : ` (event ${events.join(" and ")})`;
  return `${label} “${text}”: ${check}. ${found}${where}.${endedWith(output)}`;
}

function verdictsOf({ object }: Reading): CriterionVerdict[] {
  return Array.isArray(object.verdicts) ? object.verdicts : [];
}

function claimOf({ object }: Reading): Claim | undefined {
  return object.claim as Claim | undefined;
}
