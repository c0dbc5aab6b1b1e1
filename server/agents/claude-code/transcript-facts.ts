import type { RunFacts } from "../../domain/agent-event";
import { asRecord, asText, type JsonRecord } from "../loose-json";
import { runFacts } from "../run-facts";
import type { TranscriptLine } from "./transcript-line";
import { userWords } from "./user-words";

/** A message that Claude Code wrote itself, such as an API error, names this as its model. */
export const NO_MODEL = "<synthetic>";

/** What a session file says of its run. The folder is the first named, branch, version and model the last. */
export function transcriptFacts(session: string, lines: TranscriptLine[]): RunFacts {
  const records = lines.map(({ fields }) => fields);
  const latestFirst = records.toReversed();
  const mainLatestFirst = lines
    .filter(({ thread }) => thread === null)
    .map(({ fields }) => fields)
    .toReversed();
  return runFacts(session, {
    cwd: first(records, ({ cwd }) => asText(cwd)),
    branch: first(latestFirst, ({ gitBranch }) => branchName(gitBranch)),
    model: first(mainLatestFirst, ({ message }) => modelName(asRecord(message)?.model)),
    agentVersion: first(latestFirst, ({ version }) => asText(version)),
    title: titleOf(lines, latestFirst),
  });
}

function titleOf(lines: TranscriptLine[], latestFirst: JsonRecord[]): string | null {
  return (
    first(latestFirst, ({ type, customTitle }) => (type === "custom-title" ? asText(customTitle) : null)) ??
    first(latestFirst, ({ type, aiTitle }) => (type === "ai-title" ? asText(aiTitle) : null)) ??
    summaryOf(lines) ??
    first(lines, (line) => (line.thread === null ? promptOf(line) : null))
  );
}

/** Summary lines of other sessions stand in the same file: one of this session names a line that is here. */
function summaryOf(lines: TranscriptLine[]): string | null {
  const here = new Set(lines.map(({ fields }) => fields.uuid));
  return first(lines, ({ type, fields }) =>
    type === "summary" && here.has(fields.leafUuid) ? asText(fields.summary) : null,
  );
}

function promptOf({ type, fields }: TranscriptLine): string | null {
  const words = type === "user" ? userWords(fields) : null;
  return words?.from === "person" ? words.text : null;
}

function branchName(value: unknown): string | null {
  const name = asText(value);
  return name === "HEAD" ? null : name;
}

function modelName(value: unknown): string | null {
  const name = asText(value);
  return name === NO_MODEL ? null : name;
}

function first<Item>(items: Item[], read: (item: Item) => string | null): string | null {
  for (const item of items) {
    const text = read(item);
    if (text !== null) return text;
  }
  return null;
}
