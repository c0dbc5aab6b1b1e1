import { spawn } from "node:child_process";
import { durationWords } from "../../server/domain/duration-words";

/** How a command ended, with the end of what it printed to either stream. */
export interface CommandEnd {
  /** Null when it could not be started, or was stopped. */
  exitCode: number | null;
  output: string;
}

/** A metric is looked for in this much; what stands before it no one reads. */
const KEPT_CHARACTERS = 1_000_000;

const isWindows = process.platform === "win32";

/**
 * Runs a command as a shell would, in a folder, and waits for it. It is stopped with all it has started after `timeoutMs`, and
 * when this process is interrupted.
 */
export function runCommandHere(command: string, folder: string, timeoutMs: number): Promise<CommandEnd> {
  return new Promise((resolve) => {
    // A group of its own, so that stopping it stops what it has started too.
    const child = spawn(command, { cwd: folder, shell: true, detached: !isWindows, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let stopped = "";
    const take = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-KEPT_CHARACTERS);
    };
    const stop = (why: string) => {
      stopped = why;
      stopGroup(child.pid);
    };
    const timer = setTimeout(() => stop(`\nStopped after ${durationWords(timeoutMs)}.`), timeoutMs);
    const interrupted = () => stop("\nInterrupted.");
    process.once("SIGINT", interrupted);

    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const end = (exitCode: number | null, words = "") => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted);
      resolve({ exitCode: stopped === "" ? exitCode : null, output: output + words + stopped });
    };
    child.on("error", (error) => end(null, `\n${error.message}`));
    child.on("close", (exitCode) => end(exitCode));
  });
}

function stopGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(isWindows ? pid : -pid, "SIGTERM");
  } catch (error) {
    // It has ended by itself in the same moment.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
