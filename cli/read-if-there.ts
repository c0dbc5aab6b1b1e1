import { readFile, stat } from "node:fs/promises";
import { systemCodeOf } from "./cli-error";

/** The file's text; null where there is no such file. */
export function readIfThere(path: string): Promise<string | null> {
  return orIfMissing(readFile(path, "utf8"), null);
}

/** In bytes; 0 where there is no such file. */
export async function sizeOfFile(path: string): Promise<number> {
  return (await orIfMissing(stat(path), { size: 0 })).size;
}

async function orIfMissing<Found, Missing>(reading: Promise<Found>, missing: Missing): Promise<Found | Missing> {
  try {
    return await reading;
  } catch (error) {
    if (systemCodeOf(error) === "ENOENT") return missing;
    throw error;
  }
}
