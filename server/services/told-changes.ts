import type { FeedChange } from "../store/changes";

/** When more runs than this moved at once, that runs moved is all that is told. */
const MOST_RUNS_NAMED = 20;

/** What changed; `reset`: too much was missed, and everything must be read anew. */
export interface LiveChange {
  topic: string;
  entityId: string | null;
}

/** What is told of the changes read in one look: everything once, and of many runs only that they moved. */
export function toldOf(changes: FeedChange[]): LiveChange[] {
  const things = new Map(changes.map(({ topic, entityId }) => [`${topic} ${entityId}`, { topic, entityId }]));
  const told = [...things.values()];
  const others = told.filter(({ topic }) => topic !== "run");
  return told.length - others.length > MOST_RUNS_NAMED ? [...others, { topic: "run", entityId: null }] : told;
}
