import type { AgentEvent } from "../../domain/agent-event";
import { promptIdentity } from "../claude-style/message-identity";
import { named } from "../event-identity";
import { asRecord, asRecords, asText, type JsonRecord } from "../loose-json";
import { lineEvent, lineIdentity, rawLine } from "./line-event";
import { outcomeOfResult } from "./outcome";
import { callEnded, responseExtra, type ToolCall, toolCall } from "./tool-call";
import type { TranscriptLine } from "./transcript-line";
import { userWords } from "./user-words";

/** A user line holds what a person typed, what the client said in their name, or results of tools. */
export function userEvents(line: TranscriptLine, calls: ReadonlyMap<string, ToolCall>): AgentEvent[] {
  const results = asRecords(asRecord(line.fields.message)?.content).flatMap((block) =>
    block.type === "tool_result" ? resultEvents(line, block, calls) : [],
  );
  const events = [...results, ...wordEvents(line)];
  return events.length > 0 ? events : [rawLine(line, "user")];
}

function resultEvents(line: TranscriptLine, block: JsonRecord, calls: ReadonlyMap<string, ToolCall>): AgentEvent[] {
  const id = asText(block.tool_use_id);
  if (id === null) return [];

  const { toolUseResult } = line.fields;
  const call = calls.get(id) ?? guessedCall(toolUseResult);
  return [
    lineEvent(
      line,
      named(id),
      "end",
      callEnded(call, outcomeOfResult(block, toolUseResult)),
      responseExtra(call, toolUseResult),
    ),
  ];
}

function wordEvents(line: TranscriptLine): AgentEvent[] {
  const words = userWords(line.fields);
  if (words === null) return [];
  if (words.from === "client") return [rawLine(line, clientName(line.fields), ":words")];
  if (words.from === "interrupt") {
    return [
      lineEvent(line, lineIdentity(line, ":words"), "once", { kind: "notice", text: words.text, about: "interrupted" }),
    ];
  }

  const identity = promptIdentity(asText(line.fields.promptId), line.thread, words.text);
  return [lineEvent(line, identity, "once", { kind: "prompt", text: words.text })];
}

function clientName(fields: JsonRecord): string {
  if (fields.isCompactSummary === true) return "user/compact-summary";
  return fields.isMeta === true ? "user/meta" : "user/client";
}

/** Where a delivery starts after the call, its structured result still tells an edit and a reading. */
function guessedCall(toolUseResult: unknown): ToolCall {
  const result = asRecord(toolUseResult) ?? {};
  const path = asText(result.filePath);
  if (path !== null && Array.isArray(result.structuredPatch)) {
    return toolCall(asText(result.type) === null ? "Edit" : "Write", { file_path: path });
  }

  const read = asText(asRecord(result.file)?.filePath);
  return read === null ? toolCall("unknown", {}) : toolCall("Read", { file_path: read });
}
