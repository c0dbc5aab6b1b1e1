import type { AgentEvent } from "../../domain/agent-event";
import { knownByBody } from "../event-identity";
import { asRecord, asText, type JsonRecord } from "../loose-json";
import { assistantEvents } from "./assistant-line";
import { lineEvent, partsOf, rawLine } from "./line-event";
import { resultEvents } from "./result-line";
import { type ToolCall, toolCall } from "./tool-call";
import { userEvents } from "./user-line";

/** A chat file's lines as events, in its order. A call becomes an event when its result is there. */
export function transcriptEvents(lines: JsonRecord[]): AgentEvent[] {
  const calls = toolCalls(lines);
  return lines.flatMap((line) => eventsOf(line, calls));
}

function eventsOf(line: JsonRecord, calls: ReadonlyMap<string, ToolCall>): AgentEvent[] {
  if (line.type === "assistant") return assistantEvents(line);
  if (line.type === "user") return userEvents(line);
  if (line.type === "tool_result") return resultEvents(line, calls);
  return line.subtype === "chat_compression" ? [compacted(line)] : [rawLine(line)];
}

function compacted(line: JsonRecord): AgentEvent {
  const trigger = asText(asRecord(line.systemPayload)?.trigger);
  return lineEvent(line, knownByBody("compacted", trigger), { kind: "compacted", trigger }, { phase: "end" });
}

function toolCalls(lines: JsonRecord[]): Map<string, ToolCall> {
  const calls = new Map<string, ToolCall>();
  for (const part of lines.flatMap(partsOf)) {
    const called = asRecord(part.functionCall);
    const id = asText(called?.id);
    if (called && id !== null) calls.set(id, toolCall(called.name, called.args));
  }
  return calls;
}
