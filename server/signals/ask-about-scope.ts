import { listed } from "../domain/listed";
import type { Effect, Option, Question } from "../domain/question";
import type { Reading } from "../domain/reading";
import type { StrayFile } from "./out-of-scope";
import type { RunView } from "./signal";

/**
 * "Which of these belong?": a choice for one file, a row a file for more. `{paths}` in an effect's words stands for the files
 * that the answer chooses; the option itself shows them with all of its files.
 */
export function askAboutScope(reading: Reading, view: RunView): Question {
  const files = filesOf(reading);
  const [only] = files.length === 1 ? files : [];
  return {
    id: `scope-${reading.key}`,
    kind: "out-of-scope",
    type: only ? "choice" : "matrix",
    severity: reading.severity,
    text: only
      ? `\`${only.path}\` is outside the scope. Does it belong to the task, or is it put back?`
      : `${files.length} files outside the scope were edited. Which of these belong?`,
    object: files.map((file) => file.path).join(", "),
    situation: `${reading.summary}.`,
    background: backgroundOf(view),
    assessment: `${files.length} ${files.length === 1 ? "file" : "files"}, ${sizeOf(files)}. A file counts when the scope neither allows nor ignores it and its text differs from how the run found it.`,
    evidence: reading.evidence,
    options: optionsOf(reading, view, files),
    ...(only ? {} : { rows: files.map((file) => ({ id: file.path, label: file.path, detail: sizeOf([file]) })) }),
    readingKey: reading.key,
    runId: view.runId,
    ...(view.task ? { taskId: view.task.id } : {}),
  };
}

function optionsOf(reading: Reading, view: RunView, files: StrayFile[]): Option[] {
  const { runId, task } = view;
  const paths = files.map((file) => file.path);
  const option = (id: string, label: string, ...effects: Effect[]): Option => {
    const [words] = effects.flatMap((effect) => ("words" in effect ? effect.words : []));
    return { id, label, effects, ...(words ? { words: words.replaceAll("{paths}", listed(paths)) } : {}) };
  };
  const widened = "The scope of this task now includes {paths}. Those changes may stay.";
  const revert =
    "Outside the scope of this task: {paths}. Put that back as it was before your change and keep your other changes.";
  const keepOut = `The scope of this task is ${listOf(view.scope.allow)}. What you changed in {paths} may stay as it is now; make no further edits outside the scope. If the task cannot be done inside it, say why and stop.`;
  const stop = "Stop here. The engineer looks at {paths} before this run goes on.";

  return [
    ...(task
      ? [
          option(
            "widen",
            "It belongs: widen the scope",
            { type: "widen-scope", taskId: task.id, paths },
            { type: "directive", runId, words: widened },
          ),
        ]
      : []),
    option("revert", "It does not belong: put it back", { type: "revert", runId, paths, words: revert }),
    option(
      "keep-out",
      "Leave it, but no further",
      ...(task ? [{ type: "exception" as const, taskId: task.id, paths }] : []),
      { type: "directive", runId, words: keepOut },
    ),
    option("stop", "Stop the run", { type: "stop-run", runId, words: stop }),
    option("later", "Later, when it edits outside again", {
      type: "snooze",
      readingKey: reading.key,
      until: "next-edit",
    }),
    option("not-useful", "Not useful: do not ask about these", { type: "not-useful", readingKey: reading.key }),
  ];
}

function filesOf(reading: Reading): StrayFile[] {
  const files = reading.object.files;
  return Array.isArray(files) ? files : [];
}

function backgroundOf(view: RunView): string {
  const agreed = view.task ? `Version ${view.task.version} of ${view.task.title}` : `The stream ${view.stream.title}`;
  const forbidden = view.scope.forbid.length > 0 ? ` and forbids ${listOf(view.scope.forbid)}` : "";
  return `${agreed} allows ${listOf(view.scope.allow)}${forbidden}.`;
}

function sizeOf(files: StrayFile[]): string {
  const sum = (count: (file: StrayFile) => number) => files.reduce((total, file) => total + count(file), 0);
  return `+${sum((file) => file.added)} −${sum((file) => file.removed)} lines`;
}

function listOf(globs: string[]): string {
  return globs.map((glob) => `\`${glob}\``).join(", ") || "nothing";
}
