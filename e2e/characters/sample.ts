import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Payload = Record<string, unknown>;

/** What a real client sent, recorded with a scripted model, one payload a line. */
export function sample(name: string): Payload[] {
  return readFileSync(join(import.meta.dirname, "..", "samples", `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line): Payload => JSON.parse(line));
}
