import type { AgentEvent } from "../../domain/agent-event";
import { turnEndedIdentity } from "../claude-style/message-identity";
import { asList, asRecord, asText } from "../loose-json";
import { lineEvent } from "./line-event";
import type { TranscriptLine } from "./transcript-line";
import { userWords } from "./user-words";

/**
 * The events of ended turns, by the line that ended them: the message whose `stop_reason` says so, or, in files older
 * than 2.1.197 that never say, the last message before the line about the Stop hooks or the turn's duration.
 */
export function turnEnds(lines: TranscriptLine[]): Map<TranscriptLine, AgentEvent[]> {
  const ends = new Map<TranscriptLine, AgentEvent[]>();
  let open: TranscriptLine | null = null;
  lines.forEach((line, index) => {
    if (line.thread !== null) return;
    if (line.type === "assistant") open = lastText(line) === null ? null : line;
    if (line.type === "user" && !isAfterTurn(line)) open = null;
    if (open !== null && (saysEnd(line, lines[index + 1]) || isAfterTurn(line))) {
      ends.set(open, [turnEnded(open)]);
      open = null;
    }
  });
  return ends;
}

/** A message of several blocks takes several lines; only its last one ends the turn. */
function saysEnd(line: TranscriptLine, next: TranscriptLine | undefined): boolean {
  const message = asRecord(line.fields.message);
  if (line.type !== "assistant" || message?.stop_reason !== "end_turn") return false;

  const id = asText(message.id);
  return id === null || next?.type !== "assistant" || asRecord(next.fields.message)?.id !== id;
}

function isAfterTurn({ type, fields }: TranscriptLine): boolean {
  if (type === "user")
    return fields.isMeta === true && userWords(fields)?.text.startsWith("Stop hook feedback:") === true;
  return type === "system" && (fields.subtype === "stop_hook_summary" || fields.subtype === "turn_duration");
}

function turnEnded(line: TranscriptLine): AgentEvent {
  const lastMessage = lastText(line);
  return lineEvent(line, turnEndedIdentity(null, lastMessage), "once", { kind: "turn-ended", lastMessage });
}

function lastText({ fields }: TranscriptLine): string | null {
  const block = asRecord(asList(asRecord(fields.message)?.content).at(-1));
  return block?.type === "text" ? asText(block.text) : null;
}
