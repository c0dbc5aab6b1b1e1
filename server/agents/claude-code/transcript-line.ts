import { asName, asRecord, asText, asTime, type JsonRecord } from "../loose-json";

/** A line of a session file, with what its neighbours know of it. */
export interface TranscriptLine {
  type: string;
  /** Its own time; where a line has none, that of the line before it, or, at the head, of the first that has one. */
  at: string | null;
  thread: string | null;
  fields: JsonRecord;
}

export function transcriptLines(items: unknown[]): TranscriptLine[] {
  const records = items.map((item) => unwrapped(asRecord(item) ?? { value: item }));
  let at = firstTime(records);
  return records.map((fields) => {
    at = timeOf(fields) ?? at;
    return { type: asText(fields.type) ?? "unknown", at, thread: threadOf(fields), fields };
  });
}

/** Until 2.1.41 a subagent's lines also stand inside the main file, wrapped in `agent_progress`. */
function unwrapped(line: JsonRecord): JsonRecord {
  const data = line.type === "progress" ? asRecord(line.data) : null;
  const inner = data?.type === "agent_progress" ? asRecord(data.message) : null;
  if (!data || !inner || asText(inner.type) === null) return line;

  const { sessionId, cwd, version, gitBranch, timestamp, uuid } = line;
  return { sessionId, cwd, version, gitBranch, timestamp, uuid, ...inner, agentId: data.agentId, isSidechain: true };
}

function firstTime(records: JsonRecord[]): string | null {
  for (const fields of records) {
    const at = timeOf(fields);
    if (at !== null) return at;
  }
  return null;
}

function timeOf(fields: JsonRecord): string | null {
  return asTime(fields.timestamp);
}

/** A side thread without a name of its own is an older version's only one. */
function threadOf(fields: JsonRecord): string | null {
  return fields.isSidechain === true ? (asName(fields.agentId) ?? "sidechain") : null;
}
