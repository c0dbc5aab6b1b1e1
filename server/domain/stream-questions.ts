import { counted } from "./counted";
import type { Question } from "./question";

type Stream = { id: string; title: string; intent: string };

/** A file that was changed since the stream was last asked about. */
export interface ChangedSince {
  path: string;
  added: number;
  removed: number;
}

/** As many as there are keys for, with "none" as the last. */
const MOST_FILES = 8;

/**
 * P7 of the fixed set, asked before anything that was read is shown: how sure the engineer is, to be compared with what turns
 * out. Null where nothing was edited.
 */
export function confidenceQuestion({ id, title, intent }: Stream, files: ChangedSince[]): Question | null {
  if (files.length === 0) return null;
  const labels = ["Not at all", "Rather not", "Half and half", "Rather sure", "Certain"];
  return {
    id: `confidence-${id}`,
    kind: "confidence",
    type: "scale",
    severity: null,
    text: `How sure are you that the changes in ${title} do what “${intent}” says?`,
    object: title,
    situation: `${counted(files.length, "file")} changed since the last checkpoint.`,
    background: "Asked before the readings are shown: your own judgement, to be compared with what turns out.",
    assessment: "",
    evidence: [],
    options: labels.map((label, index) => ({ id: String(index + 1), label, effects: [{ type: "none" }] })),
    workstreamId: id,
  };
}

/** P5 of the fixed set: the file that a person reads. What is chosen is recorded as a decision. Null where nothing was edited. */
export function mustReadQuestion({ id, title }: Stream, files: ChangedSince[]): Question | null {
  const [first] = files;
  if (!first) return null;
  const offered = files.toSorted((one, other) => sizeOf(other) - sizeOf(one)).slice(0, MOST_FILES);
  const left = files.length - offered.length;
  return {
    id: `must-read-${id}`,
    kind: "must-read",
    type: "pick-file",
    severity: null,
    text: "Which changed file must a human read before merge?",
    object: title,
    situation: `${counted(files.length, "file")} changed since the last checkpoint${left > 0 ? `; the ${offered.length} with most lines are offered` : ""}.`,
    background: "One file that a person has read is worth more than all of them skimmed.",
    assessment: "",
    evidence: [],
    options: [
      ...offered.map(({ path, added, removed }) => ({
        id: path,
        label: `\`${path}\` +${added} −${removed}`,
        effects: [
          {
            type: "record-decision" as const,
            title: `A person reads ${path} before it is merged`,
            text: `Chosen at a checkpoint of ${title}, with ${counted(files.length, "file")} changed.`,
            workstreamIds: [id],
          },
        ],
      })),
      { id: "none", label: "None of them: the checks are enough", effects: [{ type: "none" }] },
    ],
    workstreamId: id,
  };
}

function sizeOf({ added, removed }: ChangedSince): number {
  return added + removed;
}
