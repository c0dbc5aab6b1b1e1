import type { EventBody, FileChange } from "../../domain/agent-event";
import { cutText } from "../bounded";
import { asName, asRecord, asText, type JsonRecord } from "../loose-json";
import type { Outcome } from "./outcome";
import { type Counted, countedCreation, countedPatch, linesOf } from "./patch";
import type { ToolCall } from "./tool-call";

const EDIT_TOOLS = new Set(["Edit", "Write", "MultiEdit", "NotebookEdit"]);

/** Longer than any real path, short enough for an index. */
const PATH_CHARACTERS = 1_000;

const NOT_COUNTED: Counted = { added: null, removed: null, patch: null };

export function isEditTool(name: string): boolean {
  return EDIT_TOOLS.has(name);
}

/** The edit as it was asked for; nothing is counted before it applied. */
export function editStarted({ name, input }: ToolCall): EventBody {
  return {
    kind: "edit",
    tool: name,
    files: filesOf(pathOf(input), "modified", NOT_COUNTED),
    failed: false,
    error: null,
  };
}

export function editEnded({ name, input }: ToolCall, outcome: Outcome): EventBody {
  const response = asRecord(outcome.response) ?? {};
  const path = asName(response.filePath, PATH_CHARACTERS) ?? pathOf(input);
  if (outcome.failed) {
    return {
      kind: "edit",
      tool: name,
      files: filesOf(path, "modified", NOT_COUNTED),
      failed: true,
      error: errorOf(outcome.text),
    };
  }

  const created = isCreation(name, response, outcome.text);
  const counted = name === "NotebookEdit" ? countedCell(input) : countedFile(created, input, response);
  return {
    kind: "edit",
    tool: name,
    files: filesOf(path, created ? "created" : "modified", counted),
    failed: false,
    error: null,
  };
}

function pathOf(input: JsonRecord): string | null {
  return asName(input.file_path, PATH_CHARACTERS) ?? asName(input.notebook_path, PATH_CHARACTERS);
}

function filesOf(path: string | null, change: FileChange["change"], counted: Counted): FileChange[] {
  return path === null ? [] : [{ path, change, ...counted }];
}

function errorOf(text: string | null): string | null {
  return text === null
    ? null
    : cutText(text.replace(/^Error: /, "").replace(/^<tool_use_error>|<\/tool_use_error>$/g, ""));
}

/** Write says `type: "create"`; the text for the model is the fallback where a transcript holds no structured result. */
function isCreation(name: string, response: JsonRecord, text: string | null): boolean {
  if (name !== "Write") return false;
  return asText(response.type) === null ? /^File created/.test(text ?? "") : response.type === "create";
}

function countedFile(created: boolean, input: JsonRecord, response: JsonRecord): Counted {
  const content = created ? (asText(response.content) ?? asText(input.content) ?? "") : null;
  return content === null ? (countedPatch(response.structuredPatch) ?? NOT_COUNTED) : countedCreation(content);
}

/** A cell's old source is not reported, so what a replacement removed is unknown. */
function countedCell(input: JsonRecord): Counted {
  const mode = asText(input.edit_mode) ?? "replace";
  const lines = linesOf(asText(input.new_source) ?? "").length;
  return { added: mode === "delete" ? 0 : lines, removed: mode === "insert" ? 0 : null, patch: null };
}
