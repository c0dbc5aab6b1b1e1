import type { AgentEvent, EventBody, EventPhase } from "../../domain/agent-event";
import { boundedExtra } from "../bounded";
import { type EventIdentity, knownByBody, named } from "../event-identity";
import { asName, asNumber, asRecord, asRecords, asText, type JsonRecord, without } from "../loose-json";
import { isEditTool } from "./edit-tools";
import { promptIdentity, saidIdentity, turnEndedIdentity } from "./message-identity";
import { outcomeInBatch, outcomeOfHook } from "./outcome";
import { callEnded, callStarted, inputExtra, responseExtra, toolCall } from "./tool-call";

/** One hook's payload as events, most often one. A hook without a meaning of its own here is kept raw. */
export function hookEvents(item: unknown): AgentEvent[] {
  const payload = asRecord(item) ?? { value: item };
  const name = asName(payload.hook_event_name) ?? "unknown";
  const events = READERS.get(name)?.(payload) ?? [];
  return events.length > 0 ? events : [unspoken(payload, name)];
}

type HookReader = (payload: JsonRecord) => AgentEvent[];

/** 2.1.330's hooks. What is not here, and what a version not yet made sends, is kept raw. */
const READERS = new Map<string, HookReader>([
  [
    "SessionStart",
    (payload) => [once(payload, knownByBody("session-started", payload.source ?? null), sessionStarted(payload))],
  ],
  [
    "SessionEnd",
    (payload) => [once(payload, knownByBody("session-ended", payload.reason ?? null), sessionEnded(payload))],
  ],
  ["UserPromptSubmit", prompted],
  ["MessageDisplay", displayed],
  ["PreToolUse", toolStarted],
  ["PostToolUse", toolEnded],
  ["PostToolUseFailure", toolEnded],
  ["PostToolBatch", batchEnded],
  ["PermissionRequest", permissionAsked],
  ["Notification", (payload) => noticed(payload, asText(payload.message), asText(payload.notification_type))],
  ["StopFailure", (payload) => noticed(payload, failureOf(payload), "api-error")],
  ["Stop", stopped],
  ["SubagentStart", (payload) => subagentNews(payload, "start")],
  ["SubagentStop", subagentStopped],
  ["PreCompact", (payload) => [compacted(payload, "start")]],
  ["PostCompact", (payload) => [compacted(payload, "end")]],
]);

function sessionStarted(payload: JsonRecord): EventBody {
  return { kind: "session-started", source: asText(payload.source), model: asText(payload.model) };
}

function sessionEnded(payload: JsonRecord): EventBody {
  return { kind: "session-ended", reason: asText(payload.reason) };
}

function prompted(payload: JsonRecord): AgentEvent[] {
  const text = asText(payload.prompt);
  if (text === null) return [];

  return [once(payload, promptIdentity(asText(payload.prompt_id), threadOf(payload), text), { kind: "prompt", text })];
}

/** A message shown whole is what the agent said. Pieces of a streamed one are kept raw: Stop and the transcript bring it whole. */
function displayed(payload: JsonRecord): AgentEvent[] {
  const isWhole = payload.index === 0 && payload.final === true;
  if (isWhole) return said(payload, asText(payload.delta));

  const message = asText(payload.message_id);
  const index = asNumber(payload.index);
  if (message === null || index === null) return [];
  return [once(payload, named(`message:${message}:${index}`), { kind: "other", name: "MessageDisplay" }, payload)];
}

function said(payload: JsonRecord, text: string | null): AgentEvent[] {
  if (text === null || text.trim() === "") return [];
  return [once(payload, saidIdentity(threadOf(payload), text), { kind: "said", text })];
}

function toolStarted(payload: JsonRecord): AgentEvent[] {
  const id = asText(payload.tool_use_id);
  if (id === null) return [];

  const call = toolCall(payload.tool_name, payload.tool_input);
  return [event(payload, named(id), "start", callStarted(call), inputExtra(call))];
}

function toolEnded(payload: JsonRecord): AgentEvent[] {
  const id = asText(payload.tool_use_id);
  if (id === null) return [];

  const call = toolCall(payload.tool_name, payload.tool_input);
  return [
    event(
      payload,
      named(id),
      "end",
      callEnded(call, outcomeOfHook(payload)),
      responseExtra(call, payload.tool_response),
    ),
  ];
}

function batchEnded(payload: JsonRecord): AgentEvent[] {
  return asRecords(payload.tool_calls).flatMap((one) => {
    const id = asText(one.tool_use_id);
    if (id === null) return [];

    const call = toolCall(one.tool_name, one.tool_input);
    return [
      event(payload, named(id), "end", callEnded(call, outcomeInBatch(one, isEditTool(call.name))), {
        hook: "PostToolBatch",
      }),
    ];
  });
}

function permissionAsked(payload: JsonRecord): AgentEvent[] {
  const { name, input } = toolCall(payload.tool_name, payload.tool_input);
  const identity = knownByBody("permission", threadOf(payload), name, input);
  return [once(payload, identity, { kind: "permission", tool: name, input: JSON.stringify(boundedExtra(input)) })];
}

function noticed(payload: JsonRecord, text: string | null, about: string | null): AgentEvent[] {
  return text === null
    ? []
    : [once(payload, knownByBody("notice", threadOf(payload), about, text.trim()), { kind: "notice", text, about })];
}

function failureOf(payload: JsonRecord): string | null {
  return asText(payload.last_assistant_message) ?? asText(payload.error_details) ?? asText(payload.error);
}

/** The last message comes along whole, which a streamed MessageDisplay does not. */
function stopped(payload: JsonRecord): AgentEvent[] {
  const lastMessage = asText(payload.last_assistant_message);
  const ended = once(payload, turnEndedIdentity(threadOf(payload), lastMessage), { kind: "turn-ended", lastMessage });
  return [...said(payload, lastMessage), ended];
}

function subagentNews(payload: JsonRecord, phase: EventPhase): AgentEvent[] {
  const name = asText(payload.agent_type);
  const thread = threadOf(payload);
  const identity = thread === null ? knownByBody("subagent", name) : named(`agent:${thread}`);
  return [event(payload, identity, phase, { kind: "subagent", name, description: null }, {})];
}

function subagentStopped(payload: JsonRecord): AgentEvent[] {
  return [...said(payload, asText(payload.last_assistant_message)), ...subagentNews(payload, "end")];
}

function compacted(payload: JsonRecord, phase: EventPhase): AgentEvent {
  const trigger = asText(payload.trigger);
  return event(payload, knownByBody("compacted", trigger), phase, { kind: "compacted", trigger }, {});
}

function unspoken(payload: JsonRecord, name: string): AgentEvent {
  return once(payload, knownByBody("other", payload), { kind: "other", name }, payload);
}

function once(payload: JsonRecord, identity: EventIdentity, body: EventBody, extra: JsonRecord = {}): AgentEvent {
  return event(payload, identity, "once", body, extra);
}

/** Hooks carry no time: the moment they arrive is the moment. */
function event(
  payload: JsonRecord,
  identity: EventIdentity,
  phase: EventPhase,
  body: EventBody,
  extra: JsonRecord,
): AgentEvent {
  const rest = boundedExtra({ ...without(payload, SAID_ELSEWHERE), ...extra });
  return { ...identity, phase, at: null, thread: threadOf(payload), body, extra: rest };
}

function threadOf(payload: JsonRecord): string | null {
  return asName(payload.agent_id);
}

/** The run's facts, and what the bodies say. */
const SAID_ELSEWHERE = new Set([
  ...[
    "session_id",
    "transcript_path",
    "cwd",
    "agent_id",
    "hook_event_name",
    "source",
    "model",
    "reason",
    "prompt",
    "delta",
  ],
  ...["tool_name", "tool_input", "tool_response", "tool_calls", "tool_use_id", "error", "is_interrupt", "duration_ms"],
  ...["message", "notification_type", "last_assistant_message", "trigger"],
]);
