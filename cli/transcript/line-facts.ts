import { asRecord, asRecords, asText, type JsonRecord } from "../../server/agents/loose-json";

/** What must be known of a transcript line to send it in the right company. */
export interface LineFacts {
  /** The session it belongs to; a few lines name none. */
  session: string | null;
  /** The model response it is a part of: one response is several lines that repeat the same usage. */
  response: string | null;
  /** The tool calls it begins, and those it ends: the end alone does not say which tool it was. */
  calls: string[];
  results: string[];
}

/** Reads one parsed line of a transcript, of Claude Code (`content`) or of Qwen Code (`parts`); null where it is no object. */
export function lineFacts(json: unknown): LineFacts | null {
  const line = asRecord(json);
  if (!line) return null;
  const message = asRecord(line.message) ?? {};
  const blocks = asRecords(message.content);
  const parts = asRecords(message.parts);
  return {
    session: asText(line.sessionId),
    response: line.type === "assistant" ? asText(message.id) : null,
    calls: [...idsOf(blocks.filter(({ type }) => type === "tool_use")), ...idsOf(within(parts, "functionCall"))],
    results: [
      ...blocks.filter(({ type }) => type === "tool_result").flatMap((block) => asText(block.tool_use_id) ?? []),
      ...idsOf(within(parts, "functionResponse")),
    ],
  };
}

function within(parts: JsonRecord[], key: string): JsonRecord[] {
  return asRecords(parts.map((part) => part[key]));
}

function idsOf(records: JsonRecord[]): string[] {
  return records.flatMap(({ id }) => asText(id) ?? []);
}
