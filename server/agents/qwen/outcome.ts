import { beginsAsStated } from "../claude-style/stated-directives";
import { asRecord, asText, type JsonRecord } from "../loose-json";

/** How a tool call ended, whichever way Qwen Code said it. */
export interface Outcome {
  /** What the model was told, without what hooks added to it. */
  text: string | null;
  /** What a person was shown: a text, or a structure such as a file's diff. */
  display: unknown;
  failed: boolean;
  interrupted: boolean;
}

/** PostToolUse and PostToolUseFailure. */
export function outcomeOfHook(payload: JsonRecord): Outcome {
  if (payload.hook_event_name === "PostToolUseFailure") {
    const text = asText(payload.error);
    return { text, display: text, failed: true, interrupted: payload.is_interrupt === true };
  }
  const response = asRecord(payload.tool_response);
  return {
    text: asText(response?.llmContent),
    display: response?.returnDisplay ?? null,
    failed: false,
    interrupted: false,
  };
}

/** A `tool_result` line: what went to the model in `message`, what was shown in `toolCallResult`. */
export function outcomeOfResult(response: JsonRecord, toolCallResult: unknown): Outcome {
  const result = asRecord(toolCallResult);
  const error = asText(response.error);
  const text = withoutAppended(error ?? asText(response.output));
  const failed = error !== null || result?.status === "error" || result?.status === "cancelled";
  const display = failed ? text : (result?.resultDisplay ?? null);
  return { text, display, failed, interrupted: result?.status === "cancelled" };
}

/** What Leeway's own reply added to a result or put in its place; null where it did neither. */
export function appendedWords(text: string | null): string | null {
  if (text === null) return null;
  if (beginsAsStated(text)) return text;

  const [, ...appended] = text.split("\n\n");
  const first = appended.findLastIndex(beginsAsStated);
  return first < 0 ? null : appended.slice(first).join("\n\n");
}

/**
 * What hooks and transcript both know of an end, and as little of it: transcripts shorten long diffs, and add to an error
 * what hooks said.
 */
export function fingerprint({ text, display, failed }: Outcome): unknown {
  if (failed) return ["failed", text?.trim() ?? null];
  const shown = asRecord(display);
  return [shown ? (shown.diffStat ?? null) : asText(display), PROCESS.exec(text ?? "")?.[1] ?? null];
}

const PROCESS = /\nProcess Group PGID: (\d+)/;

function withoutAppended(text: string | null): string | null {
  const words = appendedWords(text);
  return text === null || words === null ? text : asText(text.slice(0, -words.length).trimEnd());
}
