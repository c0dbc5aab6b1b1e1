import { counted } from "./counted";
import type { Question } from "./question";

type Stream = { id: string; title: string; intent: string };

/** As many as there are keys for, with "none" as the first. */
const MOST_STREAMS = 8;

/** W7 of the fixed set: whether something changed outside that no agent can see. */
export function priorityQuestion(streams: Stream[], since: string): Question {
  const offered = streams.slice(0, MOST_STREAMS);
  return {
    id: "priority-changed",
    kind: "priority-changed",
    type: "choice",
    severity: null,
    text: `Has a priority or a requirement changed since ${since}?`,
    object: titles(offered),
    situation: `${counted(streams.length, "stream")} in this workspace.`,
    background: offered.map(({ title, intent }) => `${title}: ${intent}`).join("\n"),
    assessment: "Agents work from what is written down: what changed in a meeting reaches them only from here.",
    evidence: [],
    options: [
      { id: "none", label: "Nothing changed", effects: [{ type: "none" }] },
      ...offered.map(({ id, title }) => ({
        id,
        label: `${title}: its goal or tasks are to be rewritten`,
        effects: [
          {
            type: "record-decision" as const,
            title: `What ${title} is for has changed`,
            text: `Said at a look at the whole picture: the goal and the open tasks of ${title} no longer hold as written and are to be rewritten.`,
            workstreamIds: [id],
          },
        ],
      })),
    ],
  };
}

/** W8 of the fixed set, a forced rank: kept, and nothing is stopped by it. Null where there is nothing to choose between. */
export function wouldStopQuestion(streams: Stream[]): Question | null {
  const offered = streams.slice(0, MOST_STREAMS + 1);
  if (offered.length < 2) return null;
  return {
    id: "would-stop",
    kind: "would-stop",
    type: "pick-stream",
    severity: null,
    text: "Which stream would you stop if you had to stop one?",
    object: titles(offered),
    situation: `${counted(streams.length, "stream")} in this workspace.`,
    background: offered.map(({ title, intent }) => `${title}: ${intent}`).join("\n"),
    assessment: "Only kept: a stream that is named again and again is one to talk about. Nothing is stopped.",
    evidence: [],
    options: offered.map(({ id, title }) => ({ id, label: title, effects: [{ type: "none" }] })),
  };
}

function titles(streams: Stream[]): string {
  return streams.map(({ title }) => title).join(", ");
}
