import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether this process is the PostgreSQL that serves this folder: its command line names it. */
export async function isPostgresOf(pid: number, folder: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const commandLine = (await fromProc(pid)) ?? (await fromPs(pid)) ?? "";
  return commandLine.includes("postgres") && commandLine.includes(folder);
}

async function fromProc(pid: number): Promise<string | null> {
  return readFile(`/proc/${pid}/cmdline`, "utf8").then(
    (text) => text.replaceAll("\0", " "),
    () => null,
  );
}

async function fromPs(pid: number): Promise<string | null> {
  return run("ps", ["-o", "command=", "-p", String(pid)]).then(
    ({ stdout }) => stdout,
    () => null,
  );
}
