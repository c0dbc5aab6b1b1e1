import type { Environment } from "./environment";
import { runCommand } from "./run-command";

/** Runs a command line as a person would, at a terminal that remembers. `answer`: what they say when asked. */
export async function run(line: string[], environment: Environment, answer: boolean | null = null) {
  const printed: string[] = [];
  const said: string[] = [];
  const exitCode = await runCommand(
    line,
    {
      print: (data) => void printed.push(data),
      say: (words) => void said.push(words),
      note: () => {},
      progress: () => {},
      confirm: async () => answer,
    },
    environment,
  );
  return { exitCode, printed: printed.join("\n"), said: said.join("\n") };
}
