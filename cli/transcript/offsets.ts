import { createHash } from "node:crypto";
import { join } from "node:path";
import { asRecord } from "../../server/agents/loose-json";
import { parsedJson } from "../parsed-json";
import { readIfThere } from "../read-if-there";
import type { Target } from "../target";
import { writeAtomically } from "../write-atomically";

/** How far a transcript has been sent to one server. */
interface Offset {
  /** Where the next reading begins. */
  resumeAt: number;
  /** How long the file was when it was sent: no longer now means nothing new. */
  sentTo: number;
}

const UNREAD: Offset = { resumeAt: 0, sentTo: 0 };

/** From the start when the file was never sent to this server with this key, or is shorter than what was sent: another file. */
export async function readOffset(
  stateFolder: string,
  target: Target,
  transcript: string,
  size: number,
): Promise<Offset> {
  const saved = asRecord(parsedJson((await readIfThere(placeOf(stateFolder, target, transcript))) ?? ""));
  if (typeof saved?.resumeAt !== "number" || typeof saved.sentTo !== "number") return UNREAD;
  return saved.sentTo <= size ? { resumeAt: saved.resumeAt, sentTo: saved.sentTo } : UNREAD;
}

/** Call it only once the server has taken everything before `resumeAt`. */
export async function saveOffset(stateFolder: string, target: Target, transcript: string, offset: Offset) {
  await writeAtomically(placeOf(stateFolder, target, transcript), JSON.stringify({ ...offset, transcript }));
}

/** A key belongs to one workspace, so a new key is sent everything again: harmless, and complete. */
function placeOf(stateFolder: string, target: Target, transcript: string): string {
  const name = createHash("sha256")
    .update(JSON.stringify([target.url, target.key, transcript]))
    .digest("hex");
  return join(stateFolder, "offsets", `${name.slice(0, 32)}.json`);
}
