import type { AgentEvent } from "../../domain/agent-event";
import { saidIdentity } from "../claude-style/message-identity";
import { knownByBody, named } from "../event-identity";
import { asList, asRecord, asText, type JsonRecord } from "../loose-json";
import { lineEvent, lineIdentity, rawLine } from "./line-event";
import { callStarted, inputExtra, toolCall } from "./tool-call";
import { NO_MODEL } from "./transcript-facts";
import type { TranscriptLine } from "./transcript-line";

/** What the model said, thought and called; one event for each block of the message. */
export function assistantEvents(line: TranscriptLine): AgentEvent[] {
  const message = asRecord(line.fields.message);
  const blocks = asList(message?.content);
  if (blocks.length === 0) return [rawLine(line, "assistant")];

  const isClients = line.fields.isApiErrorMessage === true || message?.model === NO_MODEL;
  return blocks.map((block, index) => blockEvent(line, asRecord(block) ?? {}, index, isClients));
}

function blockEvent(line: TranscriptLine, block: JsonRecord, index: number, isClients: boolean): AgentEvent {
  const part = `:${index}`;
  const text = asText(block.text);
  if (block.type === "text" && text !== null && text.trim() !== "")
    return isClients ? apiError(line, text) : said(line, text);

  const thinking = asText(block.thinking);
  if (block.type === "thinking" && thinking !== null) {
    return lineEvent(line, lineIdentity(line, part), "once", { kind: "thought", text: thinking });
  }

  const id = asText(block.id);
  if (block.type === "tool_use" && id !== null) {
    const call = toolCall(block.name, block.input);
    return lineEvent(line, named(id), "start", callStarted(call), inputExtra(call));
  }
  return lineEvent(
    line,
    lineIdentity(line, part),
    "once",
    { kind: "other", name: `assistant/${asText(block.type) ?? "unknown"}` },
    { block },
  );
}

function said(line: TranscriptLine, text: string): AgentEvent {
  return lineEvent(line, saidIdentity(line.thread, text), "once", { kind: "said", text });
}

/** The StopFailure hook brings the same words. */
function apiError(line: TranscriptLine, text: string): AgentEvent {
  return lineEvent(line, knownByBody("notice", line.thread, "api-error", text.trim()), "once", {
    kind: "notice",
    text,
    about: "api-error",
  });
}
