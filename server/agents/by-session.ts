import type { RunReport } from "../domain/agent-event";
import { DomainError } from "../domain/domain-error";
import { shallow } from "./bounded";
import { storableId } from "./event-identity";

/** Items of one delivery that belong to one session and came the same way. */
export interface SessionItems {
  session: string;
  source: RunReport["source"];
  items: unknown[];
}

interface Reader {
  sessionOf(item: unknown): string | null;
  sourceOf(item: unknown): RunReport["source"];
}

/**
 * Sorts a delivery by session. An item that names none belongs to the one before it, or, at the head, to the first named.
 * Throws DomainError("BAD_REQUEST") when no item names any.
 */
export function bySession(items: unknown[], reader: Reader, expected: string): SessionItems[] {
  const safe = items.map(shallow);
  let session = firstSession(safe, reader);
  if (safe.length > 0 && session === null) {
    throw new DomainError("BAD_REQUEST", `Nothing here says which run it belongs to. ${expected}`);
  }

  const groups = new Map<string, SessionItems>();
  for (const item of safe) {
    session = reader.sessionOf(item) ?? session ?? "";
    const source = reader.sourceOf(item);
    const key = `${source} ${session}`;
    const group = groups.get(key) ?? { session: storableId(session), source, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function firstSession(items: unknown[], reader: Reader): string | null {
  for (const item of items) {
    const session = reader.sessionOf(item);
    if (session !== null) return session;
  }
  return null;
}
