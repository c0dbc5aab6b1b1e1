import type { AgentEvent } from "../../domain/agent-event";
import { asRecord, asText, type JsonRecord } from "../loose-json";
import { COMMAND_TOOL } from "./command-tool";
import { directivesSeen } from "./directives-seen";
import { lineEvent, partsOf, rawLine } from "./line-event";
import { appendedWords, outcomeOfResult } from "./outcome";
import { callEnded, callIdentity, type ToolCall, toolCall } from "./tool-call";

/** What came of a call, and the words of Leeway that went to the model with it. */
export function resultEvents(line: JsonRecord, calls: ReadonlyMap<string, ToolCall>): AgentEvent[] {
  const events = partsOf(line).flatMap((part) => {
    const answered = asRecord(part.functionResponse);
    return answered ? answerEvents(line, answered, calls) : [];
  });
  return events.length > 0 ? events : [rawLine(line)];
}

function answerEvents(line: JsonRecord, answered: JsonRecord, calls: ReadonlyMap<string, ToolCall>): AgentEvent[] {
  const response = asRecord(answered.response) ?? {};
  const call = calls.get(asText(answered.id) ?? "") ?? toolCall(answered.name, {});
  const told = asText(response.error) ?? asText(response.output);
  const words = appendedWords(told);
  // A stop stands in the place of the result, which only the hook has told.
  if (words !== null && words === told) return directivesSeen(line, words);

  const outcome = outcomeOfResult(response, line.toolCallResult);
  const ended = lineEvent(line, callIdentity(call, outcome), callEnded(call, outcome), { phase: "end" });
  return isAdded(call, words, told) ? [ended, ...directivesSeen(line, words)] : [ended];
}

/** What other tools answer may end with a file's or a page's words, which may quote anything. */
function isAdded(call: ToolCall, words: string | null, told: string | null): words is string {
  if (words === null || told === null) return false;
  if (call.name === "write_file") return true;
  return call.name === COMMAND_TOOL && told.lastIndexOf("\nProcess Group PGID: ") < told.length - words.length;
}
