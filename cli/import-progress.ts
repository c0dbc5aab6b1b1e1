import { basename } from "node:path";
import type { Terminal } from "./terminal";

const BAR_CHARACTERS = 24;

/** A bar by bytes, where there is a terminal. */
export function importProgress(terminal: Terminal, files: { size: number }[]) {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let sentBytes = 0;
  let finishedFiles = 0;
  const show = (name: string) => terminal.progress(progressLine(sentBytes, total, finishedFiles, files.length, name));
  return {
    sent: (bytes: number) => {
      sentBytes += bytes;
      show("");
    },
    finished: (path: string, lines: number) => {
      finishedFiles++;
      show(basename(path));
      terminal.note(`${basename(path)}: ${lines} lines`);
    },
    end: () => terminal.progress(null),
  };
}

function progressLine(sent: number, total: number, files: number, allFiles: number, name: string): string {
  const share = total === 0 ? 1 : Math.min(1, sent / total);
  const full = Math.round(share * BAR_CHARACTERS);
  const bar = "█".repeat(full) + "░".repeat(BAR_CHARACTERS - full);
  return `${bar} ${Math.round(share * 100)} % · ${files}/${allFiles} files ${name}`;
}
