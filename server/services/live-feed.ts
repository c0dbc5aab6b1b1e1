import type { ChangeListener } from "../store/change-listener";
import { changesAfter, type FeedChange, feedHead, feedReachesBack } from "../store/changes";
import type { Database } from "../store/database";

/** More than a screen ever misses at once; a longer gap is read in several steps. */
const PAGE = 500;

/** What an open screen hears: what changed, or that it missed too much and must read everything anew. */
export interface LiveChange {
  cursor: string;
  topic: string;
  entityId: string | null;
}

/**
 * One workspace's changes after a cursor, for as long as someone listens. The listener is attached before the first read, so
 * that nothing falls between; without a cursor it begins now.
 */
export async function* liveFeed(
  database: Database,
  listener: ChangeListener,
  workspaceId: string,
  since: string | null,
  signal: AbortSignal,
): AsyncGenerator<LiveChange> {
  const news = new News(listener, signal);
  try {
    let cursor = since ?? (await feedHead(database));
    if (since === null) yield { cursor, topic: "ready", entityId: null };
    else if (!(await feedReachesBack(database, since))) {
      cursor = await feedHead(database);
      yield { cursor, topic: "reset", entityId: null };
    }

    while (!signal.aborted) {
      const changes: FeedChange[] = await changesAfter(database, cursor, PAGE);
      for (const change of merged(changes)) {
        if (change.workspaceId === workspaceId)
          yield { cursor: change.cursor, topic: change.topic, entityId: change.entityId };
      }
      cursor = changes.at(-1)?.cursor ?? cursor;
      if (changes.length < PAGE) await news.next();
    }
  } finally {
    news.stop();
  }
}

/** Of several changes of one thing a screen needs only the last. */
function merged(changes: FeedChange[]): FeedChange[] {
  const last = new Map(changes.map((change) => [`${change.workspaceId} ${change.topic} ${change.entityId}`, change]));
  return changes.filter((change) => last.get(`${change.workspaceId} ${change.topic} ${change.entityId}`) === change);
}

/** Resolves when there may be something new since the last time. */
class News {
  private fresh = false;
  private wake: (() => void) | null = null;
  private readonly unsubscribe: () => void;

  constructor(
    listener: ChangeListener,
    private readonly signal: AbortSignal,
  ) {
    this.unsubscribe = listener.onNews(() => this.tell());
    signal.addEventListener("abort", () => this.tell(), { once: true });
  }

  async next(): Promise<void> {
    if (!this.fresh && !this.signal.aborted) await new Promise<void>((resolve) => (this.wake = resolve));
    this.fresh = false;
    this.wake = null;
  }

  stop(): void {
    this.unsubscribe();
  }

  private tell(): void {
    this.fresh = true;
    this.wake?.();
  }
}
