import type { AgentEvent } from "../../domain/agent-event";
import { asRecord, asRecords, asText } from "../loose-json";
import { assistantEvents } from "./assistant-line";
import { clientLineEvents } from "./client-line";
import { directivesSeen } from "./directives-seen";
import { type ToolCall, toolCall } from "./tool-call";
import type { TranscriptLine } from "./transcript-line";
import { turnEnds } from "./turn-ends";
import { usageEvents } from "./usage";
import { userEvents } from "./user-line";

/** A session file's lines as events, in its order. */
export function transcriptEvents(lines: TranscriptLine[]): AgentEvent[] {
  const calls = toolCalls(lines);
  const ends = turnEnds(lines);
  const usage = usageEvents(lines);
  const seen = directivesSeen(lines);
  return lines.flatMap((line) => {
    const own = seen.get(line) ?? eventsOf(line, calls);
    return [...own, ...(usage.get(line) ?? []), ...(ends.get(line) ?? [])];
  });
}

function eventsOf(line: TranscriptLine, calls: ReadonlyMap<string, ToolCall>): AgentEvent[] {
  if (line.type === "assistant") return assistantEvents(line);
  if (line.type === "user") return userEvents(line, calls);
  return clientLineEvents(line);
}

/** A result names only the call's id; what was called stands on an earlier line. */
function toolCalls(lines: TranscriptLine[]): Map<string, ToolCall> {
  const calls = new Map<string, ToolCall>();
  for (const { type, fields } of lines) {
    if (type !== "assistant") continue;
    for (const block of asRecords(asRecord(fields.message)?.content)) {
      const id = asText(block.id);
      if (block.type === "tool_use" && id !== null) calls.set(id, toolCall(block.name, block.input));
    }
  }
  return calls;
}
