/** A path a command gives back its committed text, or removes. */
export interface PathPutBack {
  path: string;
  /** Removing puts only a file back that was not there before. */
  removes: boolean;
}

/**
 * The paths that a shell command, having exited 0, left as the repository has them: `git checkout -- p`, `git restore p`,
 * `rm p`. Reads plain words only: a command with pipes, substitutions or globs proves nothing and gives an empty list.
 */
export function pathsPutBack(command: string): PathPutBack[] {
  if (/[|;`$<>*?(){}\n]|(?<!&)&(?!&)/.test(command)) return [];
  return command.split("&&").flatMap((part) => ofOne(wordsOf(part)));
}

function ofOne(words: string[]): PathPutBack[] {
  const [program, verb, ...rest] = words;
  if (program === "rm") return named([verb ?? "", ...rest]).map((path) => ({ path, removes: true }));
  if (program !== "git") return [];
  if (verb === "restore" && !rest.includes("--staged")) return named(rest).map((path) => ({ path, removes: false }));
  if (verb === "checkout" && rest.includes("--")) {
    return named(rest.slice(rest.indexOf("--") + 1)).map((path) => ({ path, removes: false }));
  }
  return [];
}

function named(words: string[]): string[] {
  return words.filter((word) => word !== "" && !word.startsWith("-"));
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}
