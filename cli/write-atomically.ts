import { randomUUID } from "node:crypto";
import { chown, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

interface Ownership {
  mode: number;
  uid?: number;
  gid?: number;
}

/** The whole text or what stood there before, also when the power goes: written beside it, flushed, then renamed over it. */
export async function writeAtomically(path: string, text: string | Uint8Array, owner: Ownership = { mode: 0o600 }) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeDraft(draft, text, owner);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeDraft(draft: string, text: string | Uint8Array, owner: Ownership) {
  const file = await open(draft, "wx", owner.mode);
  try {
    await file.writeFile(text);
    await file.chmod(owner.mode);
    await file.sync();
  } finally {
    await file.close();
  }
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(draft, owner.uid, owner.gid);
}
