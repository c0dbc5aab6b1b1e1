import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A random secret that is made once and kept in the data folder, readable by this user alone. */
export async function keepSecret(dataFolder: string, name: string): Promise<string> {
  const file = join(dataFolder, name);
  const kept = await readIfThere(file);
  if (kept) return kept;

  // `wx`: of two processes that start together, one writes and the other reads what it wrote.
  await writeFile(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" }).catch(unlessThere);
  return (await readFile(file, "utf8")).trim();
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
