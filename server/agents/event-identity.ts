import type { AgentEvent } from "../domain/agent-event";
import { stableHash } from "./stable-hash";

export type EventIdentity = Pick<AgentEvent, "externalId" | "identity">;

/** Room for a prefix and a phase within the 300 characters of an externalId. */
const LONGEST_ID = 200;

/** No control characters, no halves of a surrogate pair. */
const WHOLE_CHARACTERS = /^[^\p{Cc}\p{Cs}]*$/u;

/** The sender's own name for the event. */
export function named(id: string): EventIdentity {
  return { externalId: storableId(id), identity: "own" };
}

/** An id that a database can index: one longer than any real id, or with characters that are none, is hashed. */
export function storableId(id: string): string {
  return id.length <= LONGEST_ID && WHOLE_CHARACTERS.test(id) ? id : stableHash(id);
}

/** For what has no id of its own: known by what it says. Pass only what every way of hearing of it knows. */
export function knownByBody(kind: string, ...says: unknown[]): EventIdentity {
  return { externalId: `${kind}:${stableHash(says)}`, identity: "body" };
}
