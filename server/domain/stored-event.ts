import type { EventBody, EventPhase } from "./agent-event";

/** An event as the store gives it back: named, dated and ordered. */
export interface StoredEvent {
  id: string;
  externalId: string;
  phase: EventPhase;
  thread: string | null;
  source: string;
  at: Date;
  orderAt: Date;
  receivedAt: Date;
  body: EventBody;
}
