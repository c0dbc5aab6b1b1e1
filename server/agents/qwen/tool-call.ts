import type { EventBody } from "../../domain/agent-event";
import { otherToolBody, planBody, questionBody, subagentBody } from "../claude-style/tool-bodies";
import { type EventIdentity, knownByBody } from "../event-identity";
import { asName, asRecord, asText, type JsonRecord } from "../loose-json";
import { COMMAND_TOOL, commandEnded, commandStarted } from "./command-tool";
import { editEnded, editStarted, isEditTool } from "./edit-tools";
import { fingerprint, type Outcome } from "./outcome";

/** A call of one of Qwen Code's tools, or of an MCP server's. */
export interface ToolCall {
  name: string;
  input: JsonRecord;
}

export function toolCall(name: unknown, input: unknown): ToolCall {
  return { name: asName(name) ?? "unknown", input: asRecord(input) ?? {} };
}

/**
 * How a call's end is known. Hooks give a call an id that the transcript never mentions, and the other way round; both tell
 * what was called and what came of it, and a command's result holds the number of its process.
 */
export function callIdentity({ name, input }: ToolCall, outcome: Outcome): EventIdentity {
  return knownByBody("call", name, input, fingerprint(outcome));
}

/** The body of a call's start. */
export function callStarted(call: ToolCall): EventBody {
  if (isEditTool(call.name)) return editStarted(call);
  if (call.name === COMMAND_TOOL) return commandStarted(call);
  return PLAIN_TOOLS.get(call.name)?.(call.input, false) ?? otherToolBody(call.name, call.input, null);
}

/** The body of a call's end. What failed and has no word for failing in its kind is a failed `tool`. */
export function callEnded(call: ToolCall, outcome: Outcome): EventBody {
  if (isEditTool(call.name)) return editEnded(call, outcome);
  if (call.name === COMMAND_TOOL) return commandEnded(call, outcome);

  const body = PLAIN_TOOLS.get(call.name)?.(call.input, outcome.failed);
  return body && (!outcome.failed || "failed" in body)
    ? body
    : otherToolBody(call.name, call.input, { ...outcome, response: outcome.display, durationMs: null });
}

type PlainTool = (input: JsonRecord, failed: boolean) => EventBody;

const search =
  (key: string): PlainTool =>
  (input, failed) => ({ kind: "search", query: asText(input[key]) ?? "", failed });

const PLAIN_TOOLS = new Map<string, PlainTool>([
  ["read_file", (input, failed) => ({ kind: "read", path: asText(input.file_path) ?? "", failed })],
  ["grep_search", search("pattern")],
  ["glob", search("pattern")],
  ["list_directory", search("path")],
  ["web_search", search("query")],
  ["ask_user_question", questionBody],
  ["todo_write", planBody],
  ["agent", subagentBody],
]);
