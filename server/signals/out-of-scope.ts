import { afterEvent, type ChangedFile, type ChangedFiles, NO_CHANGED_FILES } from "../domain/changed-files";
import { pathInRepository } from "../domain/path-in-repository";
import type { Reading } from "../domain/reading";
import { placeInScope } from "../domain/scope";
import { askAboutScope } from "./ask-about-scope";
import type { RunSignal, RunView } from "./signal";

/** S01 of the catalogue: three files, or a quarter of all added lines, is asked about at once. */
const MANY_FILES = 3;
const MUCH_OF_THE_WORK = 0.25;

/** A quarter of very few lines is nothing: a first one-line edit would always be all of the work. */
const FEW_LINES = 20;

/** A changed file outside the scope, as the question names it. */
export interface StrayFile {
  path: string;
  added: number;
  removed: number;
  created: boolean;
  first: string;
}

/**
 * S01, out-of-scope edit: the run changed files that its task's scope neither allows nor ignores.
 * Not counted, because they were false alarms on real runs: files outside the repository, scratch the run made itself at the
 * root or in a temporary folder, and files that are again as they were.
 */
export const outOfScope: RunSignal<ChangedFiles> = {
  kind: "out-of-scope",
  version: 1,
  start: () => NO_CHANGED_FILES,
  remember: (memory, event) => afterEvent(memory, event.id, event.body, event.phase),
  read,
  ask: askAboutScope,
};

function read(memory: ChangedFiles, view: RunView): Reading[] {
  const stray = strayFiles(memory, view);
  if (stray.length === 0) return [];

  return [
    {
      kind: "out-of-scope",
      key: `out-of-scope:${view.stream.id}:${view.runId}`,
      severity: stray.length >= MANY_FILES || shareOfAdded(stray, memory) > MUCH_OF_THE_WORK ? 3 : 2,
      summary: summaryOf(stray, view),
      evidence: stray.slice(0, 50).map((file) => ({ type: "event", id: file.first })),
      count: stray.length,
      object: { files: stray },
      nextLookAt: null,
    },
  ];
}

export function strayFiles(memory: ChangedFiles, view: RunView): StrayFile[] {
  return memory.files.flatMap((file) => {
    const path = pathInRepository(file.path, view.root);
    if (path === null || isScratch(file, path) || view.exceptions.includes(path)) return [];
    if (placeInScope(view.scope, path) !== "outside") return [];
    const { added, removed, created, first } = file;
    return [{ path, added, removed, created, first }];
  });
}

function isScratch(file: ChangedFile, path: string): boolean {
  return file.created && (!path.includes("/") || /^(\.?tmp|temp|scratch)\//.test(path));
}

function shareOfAdded(stray: StrayFile[], memory: ChangedFiles): number {
  const all = sumOfAdded(memory.files);
  return all < FEW_LINES ? 0 : sumOfAdded(stray) / all;
}

function sumOfAdded(files: { added: number }[]): number {
  return files.reduce((sum, file) => sum + file.added, 0);
}

function summaryOf(stray: StrayFile[], view: RunView): string {
  const [first] = stray;
  const what = stray.length === 1 && first ? `\`${first.path}\`` : `${stray.length} files`;
  return `${view.agent} edited ${what} outside the scope of ${view.task?.title ?? view.stream.title}`;
}
