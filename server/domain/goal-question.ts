import type { Evidence } from "./evidence";
import type { Question } from "./question";

/** What a stream's regular check-in knows when it asks. */
export interface StreamStanding {
  stream: { id: string; title: string; intent: string };
  /** The run that would be told, if one is live. */
  liveRun: { id: string; agent: string } | null;
  taskIds: string[];
  runsSince: number;
  editedFiles: number;
  failedCommands: number;
  /** What was looked at and found quiet, in words. */
  quiet: string;
}

/** P1 of the fixed set: is the goal, as it is written, still what this stream is for? Asked with what has moved since. */
export function goalQuestion(standing: StreamStanding): Question {
  const { stream, liveRun } = standing;
  return {
    id: `goal-${stream.id}`,
    kind: "goal-check",
    type: "choice",
    severity: null,
    text: `“${stream.intent}” Is that still what ${stream.title} is for?`,
    object: stream.intent,
    situation: situationOf(standing),
    background: `The stream was started for this: ${stream.intent}`,
    assessment: standing.quiet,
    evidence: standing.taskIds.slice(0, 10).map((id): Evidence => ({ type: "task", id })),
    options: [
      { id: "as-written", label: "As written: go on", effects: [{ type: "none" }] },
      liveRun
        ? {
            id: "narrower",
            label: "Narrower: finish what is begun, start nothing new",
            words: NARROWER,
            effects: [{ type: "directive", runId: liveRun.id, words: NARROWER }],
          }
        : { id: "narrower", label: "Narrower: I will rewrite the open tasks", effects: [{ type: "none" }] },
      {
        id: "different",
        label: "Something else: pause the stream until it is rewritten",
        effects: [{ type: "pause-stream", workstreamId: stream.id }],
      },
    ],
    ...(liveRun ? { runId: liveRun.id } : {}),
  };
}

const NARROWER =
  "The goal of this stream is narrower than before. Finish the change you are on, leave it working, begin nothing further, and say what is left.";

function situationOf({ runsSince, editedFiles, failedCommands }: StreamStanding): string {
  if (runsSince === 0) return "No run has reported since the last checkpoint.";
  const runs = `${runsSince} ${runsSince === 1 ? "run" : "runs"}`;
  return `Since the last checkpoint ${runs} reported: ${editedFiles} files changed, ${failedCommands} commands failed.`;
}
