import { lstat, readFile, realpath, stat } from "node:fs/promises";
import { CliError, systemCodeOf } from "../cli-error";
import { writeAtomically } from "../write-atomically";

/** A configuration file of an agent, as it is on disk now. */
export interface SettingsFile {
  /** Where the bytes are: a link is followed, so that it stays a link. */
  path: string;
  isLink: boolean;
  /** Null: there is no such file yet. */
  text: string | null;
  owner: { mode: number; uid?: number; gid?: number };
}

export async function readSettingsFile(path: string): Promise<SettingsFile> {
  const link = await lstatOrNull(path);
  if (!link) return { path, isLink: false, text: null, owner: { mode: 0o600 } };

  const target = await targetOf(path);
  const bytes = await readFile(target);
  const text = bytes.toString("utf8");
  if (!Buffer.from(text, "utf8").equals(bytes)) {
    throw new CliError(`${path} is not UTF-8 text. Mend it first; nothing was changed.`);
  }
  const { mode, uid, gid } = await stat(target);
  return {
    path: target,
    isLink: link.isSymbolicLink(),
    text,
    owner: { mode: mode & 0o777, ...foreignOwner(uid, gid) },
  };
}

export async function writeSettingsFile(file: SettingsFile, text: string) {
  await writeAtomically(file.path, text, file.owner);
}

async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCodeOf(error) !== "ENOENT") throw error;
    throw new CliError(`${path} is a link to a file that does not exist. Mend the link first; nothing was changed.`);
  }
}

async function lstatOrNull(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (systemCodeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Only root writes files of other people, and they must stay theirs. */
function foreignOwner(uid: number, gid: number) {
  return process.getuid?.() === 0 ? { uid, gid } : {};
}
