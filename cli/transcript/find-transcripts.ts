import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { CliError, systemCodeOf } from "../cli-error";

/** A file given by name is taken as it is; in a folder, every *.jsonl at any depth. In the order of their paths. */
export async function findTranscripts(paths: string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(filesAt));
  return [...new Set(found.flat())];
}

async function filesAt(path: string): Promise<string[]> {
  const absolute = resolve(path);
  try {
    if ((await stat(absolute)).isFile()) return [absolute];
    const entries = await readdir(absolute, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".jsonl"));
    return files.map((entry) => join(entry.parentPath, entry.name)).sort();
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === "ENOENT") throw new CliError(`there is no file or folder ${path}.`);
    if (code === "EACCES" || code === "EPERM") throw new CliError(`${path} may not be read by you.`);
    throw error;
  }
}
