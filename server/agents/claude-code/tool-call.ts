import type { EventBody } from "../../domain/agent-event";
import { boundedExtra, cutText } from "../bounded";
import { asName, asRecord, asRecords, asText, type JsonRecord, without } from "../loose-json";
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
  return plainBody(call, false) ?? otherTool(call, null);
}

/** The body of a call's end. What failed and has no word for failing in its kind is a failed `tool`. */
export function callEnded(call: ToolCall, outcome: Outcome): EventBody {
  if (isEditTool(call.name)) return editEnded(call, outcome);
  if (isCommandTool(call.name)) return commandEnded(call, outcome);

  const body = plainBody(call, outcome.failed);
  return body && (!outcome.failed || "failed" in body) ? body : otherTool(call, outcome);
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
  ["AskUserQuestion", questionOf],
  ["TodoWrite", planOf],
  ["Task", subagentOf],
  ["Agent", subagentOf],
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

/** Up to four questions are asked in one call; their options stand one after the other. */
function questionOf(input: JsonRecord): EventBody {
  const questions = asRecords(input.questions);
  const options = questions.flatMap((each) => asRecords(each.options).flatMap((option) => asText(option.label) ?? []));
  return { kind: "question", text: questions.flatMap((each) => asText(each.question) ?? []).join("\n"), options };
}

function planOf(input: JsonRecord): EventBody {
  const items = asRecords(input.todos).map((todo) => ({
    text: asText(todo.content) ?? "",
    state: asText(todo.status) ?? "pending",
  }));
  return { kind: "plan", items };
}

function subagentOf(input: JsonRecord): EventBody {
  return { kind: "subagent", name: asText(input.subagent_type), description: asText(input.description) };
}

function otherTool({ name, input }: ToolCall, outcome: Outcome | null): EventBody {
  const output = outcome && (outcome.text ?? (outcome.response === null ? null : JSON.stringify(outcome.response)));
  return {
    kind: "tool",
    tool: name,
    input: cutText(JSON.stringify(input)),
    output: output ? cutText(output) : null,
    failed: outcome?.failed ?? false,
    durationMs: outcome?.durationMs ?? null,
  };
}
