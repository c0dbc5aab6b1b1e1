import type { Query, QueryClient } from "@tanstack/react-query";
import type { Change } from "./change";

/** Which procedures a change makes old, by the first part of their name or by the whole. */
const TOUCHES: Record<string, readonly string[] | undefined> = {
  board: ["board"],
  run: ["runs", "board"],
  task: ["tasks", "workstreams", "board"],
  stream: ["workstreams", "board"],
  checkpoint: ["checkpoints", "board"],
  decision: ["decisions"],
  settings: ["keys", "me", "agents", "connection"],
};

/** A breath between two rounds, so that a burst of changes is one refetch. */
const BREATH_MS = 150;

/**
 * Reads anew what live changes made old. One round at a time: changes that come while it runs wait for the next, so a
 * fast feed can neither starve a slow query nor pile up requests.
 */
export function refetchChanged(queryClient: QueryClient): (change: Change) => void {
  let waiting: Change[] = [];
  let busy = false;

  async function rounds() {
    busy = true;
    while (waiting.length > 0) {
      const changes = waiting;
      waiting = [];
      await queryClient.invalidateQueries({ predicate: (query) => changes.some((change) => isTouched(query, change)) });
      await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    }
    busy = false;
  }

  return (change) => {
    waiting.push(change);
    if (!busy) void rounds();
  };
}

function isTouched(query: Query, change: Change): boolean {
  if (change.topic === "reset") return true;

  const [path, options] = query.queryKey;
  const router = Array.isArray(path) ? String(path[0]) : "";
  if (!TOUCHES[change.topic]?.includes(router)) return false;
  return router !== "runs" || change.entityId === null || namesRun(options, change.entityId);
}

/** A run's page need not read anew because another run moved. */
function namesRun(options: unknown, runId: string): boolean {
  return JSON.stringify(options ?? null).includes(runId);
}
