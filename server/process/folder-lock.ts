import { readFileSync, unlinkSync } from "node:fs";
import { readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartProblem } from "./start-problem";

/** One process at a time keeps an embedded database in a folder. Returns what gives the folder back. */
export async function lockFolder(dataFolder: string): Promise<() => void> {
  const file = join(dataFolder, "leeway.pid");
  const mine = identityOf(process.pid);

  if (await writeOnce(file, mine)) return () => unlinkSync(file);

  const holder = (await readFile(file, "utf8")).trim();
  if (isAlive(holder)) {
    throw new StartProblem(
      `Another Leeway (process ${holder.split(" ")[0]}) already serves from ${dataFolder}. Use that one, stop it first, or set LEEWAY_DATA_DIR to another folder.`,
    );
  }
  // Its process died without giving the folder back.
  await unlink(file);
  return lockFolder(dataFolder);
}

async function writeOnce(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, `${text}\n`, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isAlive(identity: string): boolean {
  const pid = Number(identity.split(" ")[0]);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return identityOf(pid) === identity;
}

/** A process id and, where the system tells it, when the process was born: ids are used again after a restart. */
function identityOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the command in brackets and may hold spaces; birth is the 22nd field.
    const birth = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${pid} ${birth}`;
  } catch {
    // No /proc on this system: the id alone has to do.
    return `${pid}`;
  }
}
