import type { AgentEvent } from "../../domain/agent-event";
import { saidIdentity, turnEndedIdentity } from "../claude-style/message-identity";
import { asNumber, asRecord, asText, type JsonRecord } from "../loose-json";
import { lineEvent, lineIdentity, partsOf, rawLine } from "./line-event";

/** What the model thought and said, and what it cost. A message that calls no tool ends the turn. */
export function assistantEvents(line: JsonRecord): AgentEvent[] {
  const parts = partsOf(line);
  const events = [...parts.flatMap((part, index) => wordEvents(line, part, index)), ...usageEvents(line)];
  if (!parts.some((part) => asRecord(part.functionCall))) events.push(turnEnded(line, parts));
  return parts.length > 0 ? events : [rawLine(line)];
}

function wordEvents(line: JsonRecord, part: JsonRecord, index: number): AgentEvent[] {
  const text = asText(part.text);
  if (text === null || text.trim() === "") return [];
  if (part.thought === true) return [lineEvent(line, lineIdentity(line, `:${index}`), { kind: "thought", text })];
  return [lineEvent(line, saidIdentity(null, text), { kind: "said", text })];
}

function turnEnded(line: JsonRecord, parts: JsonRecord[]): AgentEvent {
  const lastMessage = asText(
    parts.flatMap(({ text, thought }) => (thought === true ? [] : (asText(text) ?? []))).join(""),
  );
  return lineEvent(line, turnEndedIdentity(null, lastMessage), { kind: "turn-ended", lastMessage });
}

/** What was read from the cache is part of what was sent. */
function usageEvents(line: JsonRecord): AgentEvent[] {
  const usage = asRecord(line.usageMetadata);
  if (!usage) return [];
  const cacheReadTokens = tokens(usage.cachedContentTokenCount);
  return [
    lineEvent(line, lineIdentity(line, ":usage"), {
      kind: "usage",
      model: asText(line.model),
      inputTokens: Math.max(0, tokens(usage.promptTokenCount) - cacheReadTokens),
      outputTokens: tokens(usage.candidatesTokenCount),
      cacheReadTokens,
      cacheWriteTokens: 0,
      costUsd: null,
      complete: true,
    }),
  ];
}

/** More than any response holds; a larger number is no count. */
const MOST_TOKENS = 1_000_000_000;

function tokens(value: unknown): number {
  const count = Math.trunc(asNumber(value) ?? 0);
  return count >= 0 && count <= MOST_TOKENS ? count : 0;
}
