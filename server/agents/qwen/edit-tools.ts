import type { EventBody, FileChange } from "../../domain/agent-event";
import { cutText } from "../bounded";
import { asName, asNumber, asRecord, asText, type JsonRecord } from "../loose-json";
import type { Outcome } from "./outcome";
import type { ToolCall } from "./tool-call";

const EDIT_TOOLS = new Set(["edit", "write_file"]);

/** Longer than any real path, short enough for an index. */
const PATH_CHARACTERS = 1_000;
/** A screenful many times over; what is longer is read in the repository. */
const PATCH_CHARACTERS = 20_000;

type Counted = Pick<FileChange, "added" | "removed" | "patch">;

const NOT_COUNTED: Counted = { added: null, removed: null, patch: null };

export function isEditTool(name: string): boolean {
  return EDIT_TOOLS.has(name);
}

/** The edit as it was asked for; nothing is counted before it applied. */
export function editStarted({ name, input }: ToolCall): EventBody {
  return { kind: "edit", tool: name, files: filesOf(input, "modified", NOT_COUNTED), failed: false, error: null };
}

export function editEnded({ name, input }: ToolCall, { text, display, failed }: Outcome): EventBody {
  if (failed) {
    const error = text === null ? null : cutText(text);
    return { kind: "edit", tool: name, files: filesOf(input, "modified", NOT_COUNTED), failed, error };
  }
  const shown = asRecord(display) ?? {};
  const change = CREATED.test(text ?? "") ? "created" : "modified";
  return { kind: "edit", tool: name, files: filesOf(input, change, countedDiff(shown)), failed, error: null };
}

const CREATED = /^(Successfully created and wrote to new file|Created new file)/;

function filesOf(input: JsonRecord, change: FileChange["change"], counted: Counted): FileChange[] {
  const path = asName(input.file_path, PATH_CHARACTERS);
  return path === null ? [] : [{ path, change, ...counted }];
}

/** A transcript shortens long diffs; the lines it counted stay right. */
function countedDiff(shown: JsonRecord): Counted {
  const diff = asText(shown.fileDiff);
  const hunks = diff === null ? -1 : diff.search(/^@@ /m);
  if (diff === null || hunks < 0 || shown.fileDiffTruncated === true) return { ...countedByClient(shown), patch: null };

  const lines = diff
    .slice(hunks)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("\\"));
  const count = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  return { added: count("+"), removed: count("-"), patch: cutText(lines.join("\n"), PATCH_CHARACTERS) };
}

/** The model's lines and those that a person changed in its proposal. */
function countedByClient({ diffStat }: JsonRecord): Pick<Counted, "added" | "removed"> {
  const stat = asRecord(diffStat);
  if (!stat) return { added: null, removed: null };
  const sum = (...keys: string[]) => keys.reduce((total, key) => total + (asNumber(stat[key]) ?? 0), 0);
  return {
    added: sum("model_added_lines", "user_added_lines"),
    removed: sum("model_removed_lines", "user_removed_lines"),
  };
}
