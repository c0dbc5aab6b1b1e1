import type { EventBody, FileChange } from "./agent-event";
import { pathsPutBack } from "./paths-put-back";

/** A signal's memory of a run stays under 32 KB; this holds some two hundred files, more than one person could review. */
const MOST_CHARACTERS = 31 * 1024;

/** What a file takes beside its path. */
const CHARACTERS_A_FILE = 140;

/** One file as the run left it, as far as its own reports say. */
export interface ChangedFile {
  /** As the agent spelled it. */
  path: string;
  /** The event that first changed it. */
  first: string;
  added: number;
  removed: number;
  /** It did not exist before this run. */
  created: boolean;
  /** Sum of the hashes of added lines less removed ones; 0 with `known` means its text is as it was. */
  net: number;
  /** Every change of it came with a patch. */
  known: boolean;
}

/** A fold over a run's events: which files differ now from how the run found them. */
export interface ChangedFiles {
  files: ChangedFile[];
  /** Files that were left out because there were too many. */
  more: number;
}

export const NO_CHANGED_FILES: ChangedFiles = { files: [], more: 0 };

/** Takes one more event into account. `eventId` is kept as evidence of the first change of a file. */
export function afterEvent(changed: ChangedFiles, eventId: string, body: EventBody, phase: string): ChangedFiles {
  if (phase === "start") return changed;
  if (body.kind === "edit" && !body.failed)
    return body.files.reduce((all, file) => withChange(all, eventId, file), changed);
  if (body.kind === "command" && body.exitCode === 0) return withoutPutBack(changed, body.command);
  return changed;
}

function withChange(changed: ChangedFiles, eventId: string, change: FileChange): ChangedFiles {
  const before = changed.files.find((file) => file.path === change.path);
  if (change.change === "deleted" && before?.created) return without(changed, (file) => file === before);
  if (!before && sizeOf(changed) + change.path.length + CHARACTERS_A_FILE > MOST_CHARACTERS)
    return { ...changed, more: changed.more + 1 };

  const after = merge(before ?? untouched(change, eventId), change);
  const others = changed.files.filter((file) => file !== before);
  return { ...changed, files: after.known && after.net === 0 && !after.created ? others : [...others, after] };
}

function sizeOf({ files }: ChangedFiles): number {
  return files.reduce((sum, { path }) => sum + path.length + CHARACTERS_A_FILE, 0);
}

function untouched(change: FileChange, eventId: string): ChangedFile {
  const created = change.change === "created";
  return { path: change.path, first: eventId, added: 0, removed: 0, created, net: 0, known: true };
}

function merge(file: ChangedFile, change: FileChange): ChangedFile {
  return {
    ...file,
    added: file.added + (change.added ?? 0),
    removed: file.removed + (change.removed ?? 0),
    net: (file.net + netOf(change.patch ?? "")) % MODULUS,
    known: file.known && isWhole(change),
  };
}

/** A patch that was cut, or never sent, cannot show that a file is as it was. */
function isWhole(change: FileChange): boolean {
  if (change.patch === null) return false;
  const lines = change.patch.split("\n");
  const count = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  return count("+") === (change.added ?? -1) && count("-") === (change.removed ?? -1);
}

function withoutPutBack(changed: ChangedFiles, command: string): ChangedFiles {
  const putBack = pathsPutBack(command);
  if (putBack.length === 0) return changed;
  return without(changed, (file) =>
    putBack.some(({ path, removes }) => endsWithPath(file.path, path) && (!removes || file.created)),
  );
}

function without(changed: ChangedFiles, drop: (file: ChangedFile) => boolean): ChangedFiles {
  return { ...changed, files: changed.files.filter((file) => !drop(file)) };
}

/** The command may spell a path from the folder it ran in; `.` puts everything back. */
function endsWithPath(path: string, named: string): boolean {
  const bare = named.replace(/^\.\//, "").replace(/\/+$/, "");
  return (
    bare === "." ||
    path === bare ||
    path.endsWith(`/${bare}`) ||
    path.includes(`/${bare}/`) ||
    path.startsWith(`${bare}/`)
  );
}

/** Below 2^53, so that sums stay exact. */
const MODULUS = 2 ** 48;

function netOf(patch: string): number {
  return patch.split("\n").reduce((sum, line) => {
    if (line.startsWith("+")) return (sum + hashOf(line.slice(1))) % MODULUS;
    if (line.startsWith("-")) return (sum - hashOf(line.slice(1))) % MODULUS;
    return sum;
  }, 0);
}

/** FNV-1a in two 24-bit halves. */
function hashOf(line: string): number {
  let low = 0x811c9d;
  let high = 0xc59d1c;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193) & 0xffffff;
    high = Math.imul(high ^ (code + at), 0x85ebca6b) & 0xffffff;
  }
  return high * 0x1000000 + low;
}
