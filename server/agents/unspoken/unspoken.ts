import type { AgentEvent, RunReport } from "../../domain/agent-event";
import type { AgentName } from "../../domain/agent-name";
import type { Agent } from "../agent";
import { boundedExtra } from "../bounded";
import { bySession, type SessionItems } from "../by-session";
import { knownByBody } from "../event-identity";
import { asName, asRecord, asRecords, asText, asTime, type JsonRecord } from "../loose-json";
import { runFacts } from "../run-facts";
import { stableHash } from "../stable-hash";

/** For an agent whose language Leeway does not speak yet: everything it sends is kept raw, and nothing is said to it. */
export function unspoken(name: AgentName): Agent {
  return {
    name,
    read: (items) =>
      bySession(items, { sessionOf, sourceOf }, "A session is named in session_id, or by the folder in cwd.").map(
        report,
      ),
    canCollect: () => false,
    reply: () => ({}),
  };
}

function report({ session, source, items }: SessionItems): RunReport {
  return {
    run: runFacts(session, { cwd: folderOf(asRecords(items)) }),
    events: items.map(rawEvent),
    source,
  };
}

const SESSION_KEYS = [
  "session_id",
  "sessionId",
  "sessionID",
  "conversation_id",
  "conversationId",
  "thread_id",
  "threadId",
  "run",
];
const NAME_KEYS = ["hook_event_name", "hookEventName", "hookName", "event", "type", "kind"];
const INNER_KEYS = ["payload", "properties", "body", "data"];

/** Under the usual keys, also one level down; else one run for each folder. */
function sessionOf(item: unknown): string | null {
  const record = asRecord(item);
  if (!record) return null;

  const layers = [record, ...asRecords(INNER_KEYS.map((key) => record[key]))];
  for (const layer of layers) {
    const session = firstText(layer, SESSION_KEYS);
    if (session !== null) return session;
  }
  const folder = folderOf(layers);
  return folder === null ? null : `folder:${stableHash(folder)}`;
}

/** A record read afterwards carries its own time, a live hook does not need to. */
function sourceOf(item: unknown): RunReport["source"] {
  const record = asRecord(item);
  return record && firstText(record, NAME_KEYS.slice(0, 3)) !== null ? "hook" : "transcript";
}

function folderOf(records: JsonRecord[]): string | null {
  for (const record of records) {
    const folder = asText(record.cwd);
    if (folder !== null) return folder;
  }
  return null;
}

function rawEvent(item: unknown): AgentEvent {
  const fields = asRecord(item) ?? { value: item };
  return {
    ...knownByBody("other", fields),
    phase: "once",
    at: asTime(fields.timestamp),
    thread: null,
    body: { kind: "other", name: asName(firstText(fields, NAME_KEYS)) ?? "unknown" },
    extra: boundedExtra(fields),
  };
}

function firstText(record: JsonRecord, keys: string[]): string | null {
  for (const key of keys) {
    const text = asText(record[key]);
    if (text !== null) return text;
  }
  return null;
}
