import { liesIn } from "../domain/path-in-repository";
import type { PlacedRun } from "../store/runs";

/** Paths are told from the stream's folder where the run works in it; a worktree elsewhere is its own root. */
export function rootOf({ cwd, workstream }: Pick<PlacedRun, "cwd" | "workstream">): string | null {
  const folder = workstream?.repositoryPath ?? null;
  return folder !== null && cwd !== null && liesIn(cwd, folder) ? folder : cwd;
}
