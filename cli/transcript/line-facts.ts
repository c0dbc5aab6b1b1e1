import { asRecord, asRecords, asText } from "../../server/agents/loose-json";

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

/** Reads one parsed line of a Claude Code transcript; null where it is no object. */
export function lineFacts(json: unknown): LineFacts | null {
  const line = asRecord(json);
  if (!line) return null;
  const message = asRecord(line.message);
  const blocks = asRecords(message?.content);
  return {
    session: asText(line.sessionId),
    response: line.type === "assistant" ? asText(message?.id) : null,
    calls: blocks.filter((block) => block.type === "tool_use").flatMap((block) => asText(block.id) ?? []),
    results: blocks.filter((block) => block.type === "tool_result").flatMap((block) => asText(block.tool_use_id) ?? []),
  };
}
