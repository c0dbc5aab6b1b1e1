import type { EventBody } from "../../domain/agent-event";
import { boundedExtra } from "../bounded";
import { otherToolBody, planBody, questionBody, subagentBody } from "../claude-style/tool-bodies";
import { asName, asRecord, asText, type JsonRecord, without } from "../loose-json";
import { commandEnded, commandStarted, isCommandTool } from "./command-tool";
import { editEnded, editStarted, isEditTool } from "./edit-tools";
import type { Outcome } from "./outcome";

/** A call of one of Claude Code's tools, or of an MCP server's. */
export interface ToolCall {
  name: string;
  input: JsonRecord;
}

export function toolCall(name: unknown, input: unknown): ToolCall {
  return { name: asName(name) ?? "unknown", input: asRecord(input) ?? {} };
}

/** The body of a call's start. */
export function callStarted(call: ToolCall): EventBody {
  if (isEditTool(call.name)) return editStarted(call);
  if (isCommandTool(call.name)) return commandStarted(call);
  return plainBody(call, false) ?? otherToolBody(call.name, call.input, null);
}

/** The body of a call's end. What failed and has no word for failing in its kind is a failed `tool`. */
export function callEnded(call: ToolCall, outcome: Outcome): EventBody {
  if (isEditTool(call.name)) return editEnded(call, outcome);
  if (isCommandTool(call.name)) return commandEnded(call, outcome);

  const body = plainBody(call, outcome.failed);
  return body && (!outcome.failed || "failed" in body) ? body : otherToolBody(call.name, call.input, outcome);
}

/** What the start's body leaves out of the input. */
export function inputExtra({ name, input }: ToolCall): JsonRecord {
  const rest = PLAIN_TOOLS.has(name) || isEditTool(name) || isCommandTool(name) ? without(input, SAID_INPUT) : {};
  return Object.keys(rest).length > 0 ? { input: boundedExtra(rest) } : {};
}

/** What the end's body leaves out of a structured answer; contents of files stay out. */
export function responseExtra({ name }: ToolCall, response: unknown): JsonRecord {
  if (!PLAIN_TOOLS.has(name) && !isEditTool(name) && !isCommandTool(name)) return {};

  const rest = without(asRecord(response) ?? {}, SAID_RESPONSE);
  return Object.keys(rest).length > 0 ? { response: boundedExtra(rest) } : {};
}

type PlainTool = (input: JsonRecord, failed: boolean) => EventBody;

const PLAIN_TOOLS = new Map<string, PlainTool>([
  ["Read", (input, failed) => ({ kind: "read", path: asText(input.file_path) ?? "", failed })],
  ["NotebookRead", (input, failed) => ({ kind: "read", path: asText(input.notebook_path) ?? "", failed })],
  ["Grep", (input, failed) => ({ kind: "search", query: asText(input.pattern) ?? "", failed })],
  ["Glob", (input, failed) => ({ kind: "search", query: asText(input.pattern) ?? "", failed })],
  ["LS", (input, failed) => ({ kind: "search", query: asText(input.path) ?? "", failed })],
  ["WebSearch", (input, failed) => ({ kind: "search", query: asText(input.query) ?? "", failed })],
  ["AskUserQuestion", questionBody],
  ["TodoWrite", planBody],
  ["Task", subagentBody],
  ["Agent", subagentBody],
]);

const SAID_INPUT = new Set([
  ...["command", "file_path", "notebook_path", "old_string", "new_string", "content", "edits", "new_source"],
  ...["pattern", "query", "questions", "todos", "subagent_type"],
]);

const SAID_RESPONSE = new Set([
  ...["stdout", "stderr", "interrupted", "isImage", "noOutputExpected", "filePath", "notebook_path", "content", "file"],
  ...["structuredPatch", "originalFile", "oldString", "newString", "original_file", "updated_file", "new_source"],
  ...["filenames", "questions", "oldTodos", "newTodos", "prompt", "usage"],
]);

function plainBody({ name, input }: ToolCall, failed: boolean): EventBody | null {
  return PLAIN_TOOLS.get(name)?.(input, failed) ?? null;
}
