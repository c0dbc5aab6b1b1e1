import { listed } from "../domain/listed";
import type { Option, Question } from "../domain/question";
import type { Reading } from "../domain/reading";
import type { Round } from "./loop";
import { asideOptions, option } from "./option";
import type { RunView } from "./signal";

/** "What should it do now?": the words go to the agent as they stand on the option. */
export function askAboutLoop(reading: Reading, view: RunView): Question {
  const round = roundOf(reading);
  const object = listed(round.labels.map((label) => label.replace(/ \(fails\)$/, "")));
  return {
    id: reading.key,
    kind: "loop",
    type: "choice",
    severity: reading.severity,
    text: `${reading.summary}. What should ${view.agent} do now?`,
    object,
    situation: `${reading.summary}.`,
    background: `${view.agent} works on ${view.task?.title ?? view.stream.title}. It has edited nothing since the first of these calls.`,
    assessment: assessmentOf(round),
    evidence: reading.evidence,
    options: optionsOf(reading, view, object, round),
    readingKey: reading.key,
    runId: view.runId,
    ...(view.task ? { taskId: view.task.id } : {}),
  };
}

function optionsOf(reading: Reading, view: RunView, object: string, { times }: Round): Option[] {
  const { runId, task } = view;
  const same = `${object}: ${times} times now with the same result.`;
  const askMe = `${same} Stop and ask me for the fix: say in three sentences what fails, what you have tried and what you would try next, then end your turn.`;
  const different = `${same} Do not repeat it before something has changed. Name the likely cause, find two other ways to the goal, and take the one with the smallest change.`;
  const takeOver = `The engineer takes over from here. Leave the files as they are, say in three sentences where you stand, and end your turn.`;
  const stop = `${same} Stop here: this run ends.`;
  return [
    option("ask-me", "Stop and ask me for the fix", { type: "directive", runId, words: askMe }),
    option("different", "Change the approach", { type: "directive", runId, words: different }),
    ...(task?.recovery
      ? [
          option("recovery", `Recovery path: ${task.recovery.first}`, {
            type: "directive",
            runId,
            words: `${same} Take the recovery path agreed for this task: ${task.recovery.first}`,
          }),
        ]
      : []),
    option("take-over", "I take over", { type: "directive", runId, words: takeOver }),
    option("stop", "Stop the run", { type: "stop-run", runId, words: stop }),
    ...asideOptions(reading, "this repetition is meant"),
  ];
}

function assessmentOf({ labels, failed, times, excerpt }: Round): string {
  const calls = labels.length === 1 ? "the same call" : `a round of ${labels.length} calls`;
  const rule = labels.length > 1 || failed ? "3 are" : "4 are";
  const last = excerpt ? ` The last result ends: ${excerpt}` : "";
  return `${times} times ${calls} with the same result; ${rule} a loop.${last}`;
}

function roundOf({ object }: Reading): Round {
  return (object.round as Round | undefined) ?? { labels: [], failed: false, times: 0, excerpt: null };
}
