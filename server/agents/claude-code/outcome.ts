import { asNumber, asRecords, asText, type JsonRecord } from "../loose-json";

/** How a tool call ended, whichever way Claude Code said it. */
export interface Outcome {
  /** The tool's structured answer; null where only its text is known. */
  response: unknown;
  /** What the model was told. */
  text: string | null;
  failed: boolean;
  /** Claude Code itself said whether it failed; without that, not failing is no proof of passing. */
  judged: boolean;
  interrupted: boolean;
  durationMs: number | null;
}

/** PostToolUse and PostToolUseFailure. */
export function outcomeOfHook(payload: JsonRecord): Outcome {
  const failed = payload.hook_event_name === "PostToolUseFailure";
  return {
    response: failed ? null : structured(payload.tool_response),
    text: failed ? asText(payload.error) : textOf(payload.tool_response),
    failed,
    judged: true,
    interrupted: payload.is_interrupt === true,
    durationMs: duration(payload.duration_ms),
  };
}

/**
 * A call inside PostToolBatch that never ran, by the words the model was given; null for every other one. Those are told by
 * PostToolUse or PostToolUseFailure, which judge them and may arrive later: a repeat that came first would stand in their place.
 */
export function refusalInBatch(call: JsonRecord): Outcome | null {
  const text = textOf(call.tool_response);
  if (text === null || !REFUSED.test(text)) return null;
  return { response: null, text, failed: true, judged: false, interrupted: false, durationMs: null };
}

/** A `tool_result` block of a transcript's user line, with the line's `toolUseResult`. */
export function outcomeOfResult(block: JsonRecord, toolUseResult: unknown): Outcome {
  const text = textOf(block.content) ?? asText(toolUseResult);
  return {
    response: structured(toolUseResult),
    text,
    failed: block.is_error === true,
    judged: typeof block.is_error === "boolean" || structured(toolUseResult) !== null,
    interrupted: block.is_error === true && text !== null && INTERRUPTED.test(text),
    durationMs: null,
  };
}

/** Words of Claude Code 2.1 for a call that never ran. */
const REFUSED =
  /^(<tool_use_error>|Claude requested permissions|Permission to use|The user doesn't want to|[^\n]{0,500} needs approval\.)/;
const INTERRUPTED = /^(Error: )?\[Request interrupted by user/;

function structured(value: unknown): unknown {
  return typeof value === "object" && value !== null ? value : null;
}

/** A text, or the texts of content blocks one after the other. */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return null;

  const texts = asRecords(value).flatMap((block) => asText(block.text) ?? []);
  return texts.length > 0 ? texts.join("\n") : null;
}

function duration(value: unknown): number | null {
  const ms = asNumber(value);
  return ms !== null && ms >= 0 ? ms : null;
}
