import { spawn } from "node:child_process";

/** How much of a failed program's output helps: its last lines name the reason. */
const LINES_OF_A_FAILURE = 40;

/** Runs a program to its end and returns what it wrote. Its output is shown only when it fails. */
export async function runQuietly(file, args, options = {}) {
  const { code, output } = await runToEnd(file, args, options);
  if (code === 0) return output;
  const end = output.trimEnd().split("\n").slice(-LINES_OF_A_FAILURE).join("\n");
  throw new Error(`${end}\n${options.whenFailed ?? `${file} ${args.join(" ")} ended with code ${code}.`}`);
}

/** Runs a program to its end. One that cannot be run ends with code 127. */
export function runToEnd(file, args, { cwd, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
