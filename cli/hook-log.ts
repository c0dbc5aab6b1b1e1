import { appendFile, mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { sizeOfFile } from "./read-if-there";

const MOST_BYTES = 256 * 1024;

/** A hook has nobody to tell what went wrong: it writes it down, and `leeway status` names the file. */
export async function logTrouble(stateFolder: string, words: string, now: Date) {
  const path = hookLogIn(stateFolder);
  await mkdir(stateFolder, { recursive: true, mode: 0o700 });
  if ((await sizeOfFile(path)) > MOST_BYTES) await rename(path, `${path}.old`);
  await appendFile(path, `${now.toISOString()} ${words}\n`, { mode: 0o600 });
}

export function hookLogIn(stateFolder: string): string {
  return join(stateFolder, "hooks.log");
}
