import type { AgentEvent, EventBody, EventPhase } from "../../domain/agent-event";
import { boundedExtra } from "../bounded";
import { type EventIdentity, knownByBody } from "../event-identity";
import { asName, asTime, type JsonRecord, without } from "../loose-json";

/** An event read from a hook's payload. What the body does not say is kept, with `extra` beside it. */
export function hookEvent(
  payload: JsonRecord,
  identity: EventIdentity,
  phase: EventPhase,
  body: EventBody,
  extra: JsonRecord = {},
): AgentEvent {
  const rest = boundedExtra({ ...without(payload, SAID_ELSEWHERE), ...extra });
  return { ...identity, phase, at: asTime(payload.timestamp), thread: threadOf(payload), body, extra: rest };
}

export function onceEvent(
  payload: JsonRecord,
  identity: EventIdentity,
  body: EventBody,
  extra: JsonRecord = {},
): AgentEvent {
  return hookEvent(payload, identity, "once", body, extra);
}

/** A hook without a meaning of its own, kept whole. */
export function rawHook(payload: JsonRecord, name: string): AgentEvent {
  return onceEvent(payload, knownByBody("other", payload), { kind: "other", name }, payload);
}

/** The subagent that a hook speaks of; null for the main thread. */
export function threadOf(payload: JsonRecord): string | null {
  return asName(payload.agent_id);
}

/** The run's facts, and what the bodies say. */
const SAID_ELSEWHERE = new Set([
  ...["session_id", "transcript_path", "cwd", "agent_id", "hook_event_name", "timestamp", "source", "model", "reason"],
  ...["prompt", "delta", "tool_name", "tool_input", "tool_response", "tool_calls", "tool_use_id", "error"],
  ...["is_interrupt", "duration_ms", "message", "notification_type", "last_assistant_message", "trigger"],
]);
