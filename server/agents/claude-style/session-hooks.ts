import type { AgentEvent, EventPhase } from "../../domain/agent-event";
import { boundedExtra } from "../bounded";
import { knownByBody, named } from "../event-identity";
import { asName, asRecord, asText, type JsonRecord } from "../loose-json";
import { hookEvent, onceEvent, threadOf } from "./hook-event";
import { promptIdentity, saidIdentity, turnEndedIdentity } from "./message-identity";

/** The events of one hook's payload; none where it lacks what gives it a meaning. */
export type HookReader = (payload: JsonRecord) => AgentEvent[];

/** The hooks that say the same in every client that took over Claude Code's: all but those about tools. */
export const SESSION_HOOKS: ReadonlyMap<string, HookReader> = new Map<string, HookReader>([
  ["SessionStart", started],
  ["SessionEnd", ended],
  ["UserPromptSubmit", promptEvents],
  ["PermissionRequest", permissionAsked],
  ["Notification", (payload) => noticed(payload, asText(payload.message), asText(payload.notification_type))],
  ["StopFailure", (payload) => noticed(payload, failureOf(payload), "api-error")],
  ["Stop", stopped],
  ["SubagentStart", (payload) => subagentNews(payload, "start")],
  ["SubagentStop", subagentStopped],
  ["PreCompact", (payload) => [compacted(payload, "start")]],
  ["PostCompact", (payload) => [compacted(payload, "end")]],
]);

/** What the agent said; nothing where it said nothing. */
export function saidEvents(payload: JsonRecord, text: string | null): AgentEvent[] {
  if (text === null || text.trim() === "") return [];
  return [onceEvent(payload, saidIdentity(threadOf(payload), text), { kind: "said", text })];
}

/** What a person asked. */
export function promptEvents(payload: JsonRecord): AgentEvent[] {
  const text = asText(payload.prompt);
  if (text === null) return [];

  const identity = promptIdentity(asText(payload.prompt_id), threadOf(payload), text);
  return [onceEvent(payload, identity, { kind: "prompt", text })];
}

function started(payload: JsonRecord): AgentEvent[] {
  const source = asText(payload.source);
  const identity = knownByBody("session-started", payload.source ?? null);
  return [onceEvent(payload, identity, { kind: "session-started", source, model: asText(payload.model) })];
}

function ended(payload: JsonRecord): AgentEvent[] {
  const identity = knownByBody("session-ended", payload.reason ?? null);
  return [onceEvent(payload, identity, { kind: "session-ended", reason: asText(payload.reason) })];
}

function permissionAsked(payload: JsonRecord): AgentEvent[] {
  const tool = asName(payload.tool_name) ?? "unknown";
  const input = asRecord(payload.tool_input) ?? {};
  const identity = knownByBody("permission", threadOf(payload), tool, input);
  return [onceEvent(payload, identity, { kind: "permission", tool, input: JSON.stringify(boundedExtra(input)) })];
}

function noticed(payload: JsonRecord, text: string | null, about: string | null): AgentEvent[] {
  return text === null
    ? []
    : [
        onceEvent(payload, knownByBody("notice", threadOf(payload), about, text.trim()), {
          kind: "notice",
          text,
          about,
        }),
      ];
}

function failureOf(payload: JsonRecord): string | null {
  return asText(payload.last_assistant_message) ?? asText(payload.error_details) ?? asText(payload.error);
}

/** The last message comes along whole, which a streamed one does not. */
function stopped(payload: JsonRecord): AgentEvent[] {
  const lastMessage = asText(payload.last_assistant_message);
  const identity = turnEndedIdentity(threadOf(payload), lastMessage);
  return [...saidEvents(payload, lastMessage), onceEvent(payload, identity, { kind: "turn-ended", lastMessage })];
}

function subagentNews(payload: JsonRecord, phase: EventPhase): AgentEvent[] {
  const name = asText(payload.agent_type);
  const thread = threadOf(payload);
  const identity = thread === null ? knownByBody("subagent", name) : named(`agent:${thread}`);
  return [hookEvent(payload, identity, phase, { kind: "subagent", name, description: null })];
}

function subagentStopped(payload: JsonRecord): AgentEvent[] {
  return [...saidEvents(payload, asText(payload.last_assistant_message)), ...subagentNews(payload, "end")];
}

function compacted(payload: JsonRecord, phase: EventPhase): AgentEvent {
  const trigger = asText(payload.trigger);
  return hookEvent(payload, knownByBody("compacted", trigger), phase, { kind: "compacted", trigger });
}
