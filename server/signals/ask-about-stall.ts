import type { Question } from "../domain/question";
import type { Reading } from "../domain/reading";
import { asideOptions, option } from "./option";
import type { RunView } from "./signal";
import type { Silence } from "./stall";

/** "What is to happen?": a silent agent reads nothing before its next step, and the question says so. */
export function askAboutStall(reading: Reading, view: RunView): Question {
  const { action, since, isOpen, limitMinutes } = silenceOf(reading);
  const { runId, task } = view;
  const nudge = `Nothing has been heard of you since \`${action}\`. Say in two sentences where you stand and what you wait for, then go on.`;
  const stop = `Nothing has been heard of you since \`${action}\`. Stop here: this run ends.`;
  return {
    id: reading.key,
    kind: "stall",
    type: "choice",
    severity: reading.severity,
    text: `${reading.summary}. What is to happen with ${view.runTitle}?`,
    object: action,
    situation: `${reading.summary}.`,
    background: `${view.agent} works on ${task?.title ?? view.stream.title}${waitersOf(view)}. It has not ended its turn.`,
    assessment: `Last heard of at ${since}. ${isOpen ? "A call of its own has not ended; Leeway waited 10 minutes for it." : `For this run more than ${limitMinutes} minutes is unusual.`} Words reach it at its next step, not before: where it hangs or was closed, only you can start it again.`,
    evidence: reading.evidence,
    options: [
      option("nudge", "Ask it where it stands", { type: "directive", runId, words: nudge }),
      option("restart", "I restart it from where it stands", { type: "none" }),
      ...(task?.recovery
        ? [
            option("recovery", `Recovery path: ${task.recovery.first}`, {
              type: "directive",
              runId,
              words: `Nothing has been heard of you since \`${action}\`. Take the recovery path agreed for this task: ${task.recovery.first}`,
            }),
          ]
        : []),
      option("stop", "It is over: count the run as stopped", { type: "stop-run", runId, words: stop }),
      ...asideOptions(reading, "this silence is expected"),
    ],
    readingKey: reading.key,
    runId,
    ...(task ? { taskId: task.id } : {}),
  };
}

function waitersOf({ dependents }: RunView): string {
  return dependents.length === 0 ? "" : `; ${dependents.join(", ")} wait${dependents.length === 1 ? "s" : ""} for it`;
}

function silenceOf({ object }: Reading): Silence {
  const unknown: Silence = { since: "an unknown time", action: "it began", isOpen: false, limitMinutes: 5 };
  return (object.silence as Silence | undefined) ?? unknown;
}
