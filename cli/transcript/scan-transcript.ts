import { createReadStream } from "node:fs";
import type { AgentName } from "../../server/domain/agent-name";
import { parsedJson } from "../parsed-json";
import { type LineFacts, lineFacts } from "./line-facts";
import { agentOfLine } from "./recognise-transcript";
import { LONG_LINE_BYTES, shortenLine } from "./shorten-line";

/** Where a line stands in its file, and what is known of it. The text itself stays on disk until it is sent. */
export interface ScannedLine extends LineFacts {
  /** Whose line it is, as far as it tells alone. */
  agent: AgentName | null;
  start: number;
  /** Without the newline. */
  end: number;
  /** As it will be sent. */
  bytes: number;
  shortened: boolean;
}

interface Scan {
  lines: ScannedLine[];
  /** Not JSON, or no object: such lines say nothing. */
  unreadable: number;
  /** Too long to be sent, even shortened. */
  tooLong: number;
}

/** Reads a transcript from a place where a line begins. A last line still being written is left for the next time. */
export async function scanTranscript(path: string, from: number): Promise<Scan> {
  const scan: Scan = { lines: [], unreadable: 0, tooLong: 0 };
  let start = from;
  let pieces: Buffer[] = [];
  for await (const chunk of createReadStream(path, { start: from, highWaterMark: 1024 * 1024 })) {
    let rest: Buffer = chunk;
    for (let newline = rest.indexOf(10); newline >= 0; newline = rest.indexOf(10)) {
      const line = Buffer.concat([...pieces, rest.subarray(0, newline)]);
      add(scan, line, start);
      start += line.length + 1;
      pieces = [];
      rest = rest.subarray(newline + 1);
    }
    if (rest.length > 0) pieces.push(rest);
  }
  const last = Buffer.concat(pieces);
  if (parsedJson(last.toString("utf8")) !== undefined) add(scan, last, start);
  return scan;
}

function add(scan: Scan, line: Buffer, start: number) {
  const text = line.toString("utf8");
  if (text.trim() === "") return;
  const json = parsedJson(text);
  const facts = lineFacts(json);
  if (!facts) {
    scan.unreadable++;
    return;
  }
  const shortened = line.length > LONG_LINE_BYTES;
  const sent = shortened ? shortenLine(text) : text;
  if (sent === null) scan.tooLong++;
  else
    scan.lines.push({
      ...facts,
      agent: agentOfLine(json),
      start,
      end: start + line.length,
      bytes: Buffer.byteLength(sent) + 1,
      shortened,
    });
}
