import { access, chmod, constants, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Env } from "../env";
import { isRoot } from "./postgres-user";
import { StartProblem } from "./start-problem";

type Places = Pick<Env, "dataFolder" | "dataHome">;

/** Makes the folder where Leeway keeps its database and secrets, and returns its full path. */
export async function openDataFolder({ dataFolder, dataHome }: Places): Promise<string> {
  const folder = resolve(dataFolder ?? platformFolder(dataHome));
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
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

function platformFolder(dataHome: string | undefined): string {
  if (isRoot()) return "/var/lib/leeway";
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "Leeway");
  if (process.platform === "win32") return join(dataHome ?? join(homedir(), "AppData", "Local"), "Leeway");
  return join(dataHome ?? join(homedir(), ".local", "share"), "leeway");
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
