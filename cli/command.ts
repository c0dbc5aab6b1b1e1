import type { ParseArgsConfig } from "node:util";
import type { Environment } from "./environment";
import type { Terminal } from "./terminal";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** One word after `leeway`. A file each, loaded only when it is called. */
export interface Command {
  /** Shown by `--help`: a first line of usage, what it does, its options. */
  help: string;
  options: Options;
  /** Returns the exit code; throws CliError with a sentence for a person. */
  run(invocation: Invocation): Promise<number>;
}

/** How a command was called. */
export interface Invocation {
  words: string[];
  /** The value of `--name VALUE`, null where it was not given. */
  text(name: string): string | null;
  flag(name: string): boolean;
  terminal: Terminal;
  environment: Environment;
}

/** Options of every command that talks to the server. */
export const SERVER_OPTIONS: Options = {
  url: { type: "string" },
  key: { type: "string" },
  json: { type: "boolean" },
};

export const SERVER_HELP = `  --url U    where Leeway is (otherwise LEEWAY_URL, the address saved by connect, http://127.0.0.1:3000)
  --key K    an API key (otherwise LEEWAY_KEY, the key saved by connect)
  --json     the result as JSON on stdout`;
