import { createInterface } from "node:readline/promises";

/** Data goes to stdout, words for people to stderr, so that output can be piped. */
export interface Terminal {
  print(data: string): void;
  say(words: string): void;
  /** Replaces the line shown last by `progress`; null clears it. Without a terminal nothing is shown. */
  progress(line: string | null): void;
  /** A line for the record of a long work, where nobody watches a progress line instead. */
  note(words: string): void;
  /** Null: nobody is there to answer. */
  confirm(question: string): Promise<boolean | null>;
}

export function realTerminal(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  stderr: NodeJS.WriteStream,
): Terminal {
  const clear = () => stderr.isTTY && stderr.write("\r\u001b[K");
  return {
    print: (data) => stdout.write(`${data}\n`),
    say: (words) => {
      clear();
      stderr.write(`${words}\n`);
    },
    progress: (line) => {
      clear();
      if (stderr.isTTY && line !== null) stderr.write(line.slice(0, (stderr.columns ?? 80) - 1));
    },
    note: (words) => {
      if (!stderr.isTTY) stderr.write(`${words}\n`);
    },
    confirm: async (question) => {
      if (!stdin.isTTY || !stderr.isTTY) return null;
      const lines = createInterface({ input: stdin, output: stderr });
      const answer = await lines.question(`${question} [y/N] `);
      lines.close();
      return /^y(es)?$/i.test(answer.trim());
    },
  };
}
