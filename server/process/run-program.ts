import { spawn } from "node:child_process";
import type { PostgresUser } from "./postgres-user";

export interface ProgramEnd {
  code: number;
  /** What it wrote to both outputs. */
  output: string;
}

interface ProgramOptions {
  /** Null: as ourselves. */
  user: PostgresUser | null;
  cwd: string;
}

/** Runs a program to its end. One that cannot be run ends with code 127, as in a shell. */
export function runProgram(file: string, args: string[], options: ProgramOptions): Promise<ProgramEnd> {
  const { user, cwd } = options;
  return new Promise((resolve) => {
    const program = spawn(file, args, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
      ...(user ?? {}),
    });
    const chunks: Buffer[] = [];
    program.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    program.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    program.on("error", (error) => resolve({ code: 127, output: error.message }));
    program.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
