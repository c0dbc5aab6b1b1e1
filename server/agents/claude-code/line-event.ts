import type { AgentEvent, EventBody, EventPhase } from "../../domain/agent-event";
import { boundedExtra } from "../bounded";
import { type EventIdentity, named } from "../event-identity";
import { asText, type JsonRecord, without } from "../loose-json";
import { stableHash } from "../stable-hash";
import type { TranscriptLine } from "./transcript-line";

/** An event read from a transcript's line. `extra` is kept beside the few fields that tell the line's place. */
export function lineEvent(
  line: TranscriptLine,
  identity: EventIdentity,
  phase: EventPhase,
  body: EventBody,
  extra: JsonRecord = {},
): AgentEvent {
  const place = without({ uuid: line.fields.uuid, promptId: line.fields.promptId }, new Set());
  return { ...identity, phase, at: line.at, thread: line.thread, body, extra: boundedExtra({ ...place, ...extra }) };
}

/** The line's own id, or, where it has none, all that it says: a file holds such a line once, however often it is read. */
export function lineIdentity({ fields }: TranscriptLine, part = ""): EventIdentity {
  return named(`line:${asText(fields.uuid) ?? stableHash(fields)}${part}`);
}

/** A line we have no word for, kept whole. */
export function rawLine(line: TranscriptLine, name: string, part = ""): AgentEvent {
  return lineEvent(line, lineIdentity(line, part), "once", { kind: "other", name }, line.fields);
}
