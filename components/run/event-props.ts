import type { EventBody, EventKind } from "@/server/domain/agent-event";
import type { TimelineEntry } from "./timeline-entry";

export type BodyOf<Kind extends EventKind> = Extract<EventBody, { kind: Kind }>;

/** What an event that can show more of itself is given. */
export interface EventProps<Kind extends EventKind> {
  entry: TimelineEntry;
  body: BodyOf<Kind>;
  open: boolean;
  onToggle: () => void;
}
