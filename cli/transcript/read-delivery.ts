import { open } from "node:fs/promises";
import type { ScannedLine } from "./scan-transcript";
import { shortenLine } from "./shorten-line";

/** The lines of one delivery as NDJSON, read from the file only now. */
export async function readDelivery(path: string, lines: ScannedLine[]): Promise<string> {
  const start = lines[0]?.start ?? 0;
  const length = (lines.at(-1)?.end ?? 0) - start;
  const file = await open(path, "r");
  try {
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
    return lines.map((line) => `${textOf(line, buffer.subarray(line.start - start, line.end - start))}\n`).join("");
  } finally {
    await file.close();
  }
}

function textOf(line: ScannedLine, bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return line.shortened ? (shortenLine(text) ?? "") : text;
}
