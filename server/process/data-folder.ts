import { access, chmod, constants, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Env } from "../env";
import { isRoot } from "./postgres-user";
import { StartProblem } from "./start-problem";

type Places = Pick<Env, "dataFolder" | "dataHome">;

/** Makes the folder where Leeway keeps its database and secrets, and returns its full path. */
export async function openDataFolder({ dataFolder, dataHome }: Places): Promise<string> {
  const folder = resolve(dataFolder ?? platformFolder(dataHome));
  try {
    await makeFolder(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // The database runs as another user, who must be able to pass through. What is secret has its own permissions.
    if (isRoot()) await chmod(folder, 0o711);
  } catch (error) {
    throw new StartProblem(
      `Leeway may not keep its data in ${folder} (${codeOf(error)}). Give this user the folder, or set LEEWAY_DATA_DIR to one that it may write to.`,
    );
  }
  return folder;
}

/** Step by step: Node's own recursive way never comes back from a place such as /proc, which takes no folders. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) === "EEXIST") return;
    if (codeOf(error) !== "ENOENT" || folder === dirname(folder) || (await isThere(dirname(folder)))) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder, { mode: 0o700 });
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function platformFolder(dataHome: string | undefined): string {
  if (isRoot()) return "/var/lib/leeway";
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "Leeway");
  if (process.platform === "win32") return join(dataHome ?? join(homedir(), "AppData", "Local"), "Leeway");
  return join(dataHome ?? join(homedir(), ".local", "share"), "leeway");
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
