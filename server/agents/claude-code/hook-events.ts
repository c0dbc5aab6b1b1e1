import type { AgentEvent } from "../../domain/agent-event";
import { hookEvent, onceEvent, rawHook } from "../claude-style/hook-event";
import { type HookReader, promptEvents, SESSION_HOOKS, saidEvents } from "../claude-style/session-hooks";
import { named } from "../event-identity";
import { asName, asNumber, asRecord, asRecords, asText, type JsonRecord } from "../loose-json";
import { outcomeOfHook, refusalInBatch } from "./outcome";
import { callEnded, callStarted, inputExtra, responseExtra, toolCall } from "./tool-call";
import { userWords } from "./user-words";

/** One hook's payload as events, most often one. A hook without a meaning of its own here is kept raw. */
export function hookEvents(item: unknown): AgentEvent[] {
  const payload = asRecord(item) ?? { value: item };
  const name = asName(payload.hook_event_name) ?? "unknown";
  const events = READERS.get(name)?.(payload) ?? [];
  return events.length > 0 || repeatsOthers(payload, name) ? events : [rawHook(payload, name)];
}

/** A batch in which every call ran says nothing that each call's own hook does not say better. */
function repeatsOthers(payload: JsonRecord, name: string): boolean {
  return name === "PostToolBatch" && asRecords(payload.tool_calls).some((call) => asText(call.tool_use_id) !== null);
}

/** 2.1.330's hooks. What is not here, and what a version not yet made sends, is kept raw. */
const READERS = new Map<string, HookReader>([
  ...SESSION_HOOKS,
  ["UserPromptSubmit", prompted],
  ["MessageDisplay", displayed],
  ["PreToolUse", toolStarted],
  ["PostToolUse", toolEnded],
  ["PostToolUseFailure", toolEnded],
  ["PostToolBatch", batchEnded],
]);

/** Since 2.1.330 the client submits prompts of its own too, such as the news that a task in the background has ended. */
function prompted(payload: JsonRecord): AgentEvent[] {
  return userWords({ message: { content: payload.prompt } })?.from === "person" ? promptEvents(payload) : [];
}

/** A message shown whole is what the agent said. Pieces of a streamed one are kept raw: Stop and the transcript bring it whole. */
function displayed(payload: JsonRecord): AgentEvent[] {
  const isWhole = payload.index === 0 && payload.final === true;
  if (isWhole) return saidEvents(payload, asText(payload.delta));

  const message = asText(payload.message_id);
  const index = asNumber(payload.index);
  if (message === null || index === null) return [];
  return [onceEvent(payload, named(`message:${message}:${index}`), { kind: "other", name: "MessageDisplay" }, payload)];
}

function toolStarted(payload: JsonRecord): AgentEvent[] {
  const id = asText(payload.tool_use_id);
  if (id === null) return [];

  const call = toolCall(payload.tool_name, payload.tool_input);
  return [hookEvent(payload, named(id), "start", callStarted(call), inputExtra(call))];
}

function toolEnded(payload: JsonRecord): AgentEvent[] {
  const id = asText(payload.tool_use_id);
  if (id === null) return [];

  const call = toolCall(payload.tool_name, payload.tool_input);
  const body = callEnded(call, outcomeOfHook(payload));
  return [hookEvent(payload, named(id), "end", body, responseExtra(call, payload.tool_response))];
}

function batchEnded(payload: JsonRecord): AgentEvent[] {
  return asRecords(payload.tool_calls).flatMap((one) => {
    const id = asText(one.tool_use_id);
    const refusal = refusalInBatch(one);
    if (id === null || refusal === null) return [];

    const body = callEnded(toolCall(one.tool_name, one.tool_input), refusal);
    return [hookEvent(payload, named(id), "end", body, { hook: "PostToolBatch" })];
  });
}
