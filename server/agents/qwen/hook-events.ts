import type { AgentEvent } from "../../domain/agent-event";
import { hookEvent, rawHook } from "../claude-style/hook-event";
import { type HookReader, SESSION_HOOKS } from "../claude-style/session-hooks";
import { named } from "../event-identity";
import { asName, asRecord, asText, type JsonRecord } from "../loose-json";
import { outcomeOfHook } from "./outcome";
import { callEnded, callIdentity, callStarted, toolCall } from "./tool-call";

/** One hook's payload as events. A hook without a meaning of its own here is kept raw. */
export function hookEvents(item: unknown): AgentEvent[] {
  const payload = asRecord(item) ?? { value: item };
  const name = asName(payload.hook_event_name) ?? "unknown";
  const events = READERS.get(name)?.(payload) ?? [];
  return events.length > 0 ? events : [rawHook(payload, name)];
}

const READERS = new Map<string, HookReader>([
  ...SESSION_HOOKS,
  ["PreToolUse", toolStarted],
  ["PostToolUse", toolEnded],
  ["PostToolUseFailure", toolEnded],
]);

function toolStarted(payload: JsonRecord): AgentEvent[] {
  const id = asText(payload.tool_use_id);
  if (id === null) return [];
  return [hookEvent(payload, named(id), "start", callStarted(toolCall(payload.tool_name, payload.tool_input)))];
}

/**
 * What came of the call is known as the transcript knows it. The id that only hooks have ends too, so that nobody takes the
 * call for one that still runs.
 */
function toolEnded(payload: JsonRecord): AgentEvent[] {
  const name = asText(payload.hook_event_name) ?? "PostToolUse";
  const id = asText(payload.tool_use_id);
  const call = toolCall(payload.tool_name, payload.tool_input);
  const outcome = outcomeOfHook(payload);
  const ended = hookEvent(payload, callIdentity(call, outcome), "end", callEnded(call, outcome));
  return id === null ? [ended] : [hookEvent(payload, named(id), "end", { kind: "other", name }), ended];
}
