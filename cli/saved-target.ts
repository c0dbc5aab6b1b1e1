import { join } from "node:path";
import { asRecord, asText } from "../server/agents/loose-json";
import { parsedJson } from "./parsed-json";
import { readIfThere } from "./read-if-there";
import { writeAtomically } from "./write-atomically";

interface SavedTarget {
  url: string | null;
  key: string | null;
}

/** The address and the key that `connect` saved for later commands and for the hooks. */
export async function readSavedTarget(stateFolder: string): Promise<SavedTarget> {
  const saved = asRecord(parsedJson((await readIfThere(join(stateFolder, "config.json"))) ?? ""));
  return { url: asText(saved?.url), key: asText(saved?.key) };
}

/** Readable by its owner alone, since the key is in it. */
export async function saveTarget(stateFolder: string, target: { url: string; key: string }) {
  await writeAtomically(join(stateFolder, "config.json"), `${JSON.stringify(target, null, 2)}\n`, { mode: 0o600 });
}
