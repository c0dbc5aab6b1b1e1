import type { EventKind } from "@/server/domain/agent-event";
import { EVENT_KINDS, isEventKind } from "./event-kind-label";

/** Reads `command,edit` from an address: known kinds only, each once, in the order of the filter. */
export function askedKinds(param: string | null | undefined): EventKind[] {
  const asked = new Set((param ?? "").split(",").filter(isEventKind));
  return EVENT_KINDS.filter((kind) => asked.has(kind));
}
