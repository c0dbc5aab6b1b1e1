import type { Option, Question } from "../domain/question";
import type { Reading } from "../domain/reading";
import { asideOptions, option } from "./option";
import type { RunView } from "./signal";
import type { StandingAsk } from "./waiting-on-human";

/** The agent's own question, as a choice: what it offered, and its own judgement where the engineer has no preference. */
export function askForTheAgent(reading: Reading, view: RunView): Question {
  const ask = askOf(reading);
  const { runId, task } = view;
  return {
    id: reading.key,
    kind: "waiting-on-human",
    type: "choice",
    severity: reading.severity,
    text: textOf(ask, view),
    object: ask.text,
    situation: `${reading.summary}.`,
    background: `${view.agent} works on ${task?.title ?? view.stream.title}${heldUp(view)}.`,
    assessment: `It has asked since ${new Date(ask.since).toISOString()} and does nothing meanwhile. ${REACH[ask.kind]}`,
    evidence: reading.evidence,
    options: [...answersTo(ask, runId), ...asideOptions(reading, "nobody has to answer this")],
    readingKey: reading.key,
    runId,
    ...(task ? { taskId: task.id } : {}),
  };
}

/** Where words can reach an agent that stands still is part of the question: nobody should wait for nothing. */
const REACH = {
  question:
    "Where it asks in its own window, that window takes the answer first; these words reach it with its next step.",
  turn: "It has ended its turn: it reads the answer as soon as it is prompted or resumed.",
  permission: "The words reach it with its next step, once the permission is given or refused.",
  notice: "Its own window says what it needs; words reach it with its next step.",
};

function textOf({ kind, text }: StandingAsk, { agent }: RunView): string {
  if (kind === "permission") return `${agent} asks to use ${text}. May it?`;
  if (kind === "notice") return `${agent} says: “${text}” How does it go on?`;
  return text.endsWith("?") ? text : `${text} — which?`;
}

function answersTo(ask: StandingAsk, runId: string): Option[] {
  const tell = (id: string, label: string, words: string) => option(id, label, { type: "directive", runId, words });
  if (ask.kind === "permission" || ask.kind === "notice") {
    return [
      tell("allow", "Yes, once", `You asked for ${ask.text}. The engineer agrees to this one time. Go on.`),
      tell(
        "refuse",
        "No: another way",
        `You asked for ${ask.text}. The engineer refuses. Find a way without it, or say why there is none and end your turn.`,
      ),
      option("at-its-window", "I answer in its own window", { type: "none" }),
    ];
  }

  const asked = `You asked: “${ask.text}”`;
  const [first] = ask.options;
  const preferred = ask.options.find((offered) => /\brecommended\b|\bdefault\b/i.test(offered)) ?? first;
  return [
    ...ask.options.map((offered, index) =>
      tell(`option-${index + 1}`, offered, `${asked} The engineer's answer: ${offered}. Go on with that.`),
    ),
    preferred
      ? tell(
          "decide",
          `Decide for me: ${preferred}`,
          `${asked} The engineer has no preference. Take ${preferred}, write down why in one sentence, and go on.`,
        )
      : tell(
          "decide",
          "Decide for me: the smallest step that fits the brief",
          `${asked} The engineer has no preference. Take the smallest step that fits the brief and can be undone, write down why in one sentence, and go on.`,
        ),
    tell(
      "no",
      "Neither: stop here",
      `${asked} The engineer's answer: none of it. Leave things as they are and end your turn.`,
    ),
  ];
}

function heldUp({ dependents }: RunView): string {
  return dependents.length === 0 ? "" : `; waiting for it: ${dependents.join(", ")}`;
}

function askOf({ object, summary }: Reading): StandingAsk {
  const unknown: StandingAsk = { id: "", thread: null, since: 0, kind: "notice", text: summary, options: [] };
  return (object.ask as StandingAsk | undefined) ?? unknown;
}
