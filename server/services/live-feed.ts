import type { Caller } from "../domain/access";
import type { ChangeListener } from "../store/change-listener";
import { type FeedChange, feedHead, feedReachesBack } from "../store/changes";
import type { Database } from "../store/database";
import { isStillLetIn } from "../store/people";
import { News } from "./news";
import { sharedReads } from "./shared-reads";
import { type LiveChange, toldOf } from "./told-changes";

/** More than a screen ever misses at once; a longer gap is read in several steps. */
const PAGE = 500;

/** Between two looks: the first change after quiet is told at once, a thousand a second are told twenty times a second. */
const BREATH_MS = 50;

/** What one look at the feed found: whoever breaks off after it and goes on from its cursor has missed nothing. */
export interface LiveNews {
  cursor: string;
  changes: LiveChange[];
}

/** How long someone who may no longer listen goes unnoticed where the word of it got lost. */
const ASK_AGAIN_MS = 1_000;

/**
 * One workspace's changes after a cursor, for as long as someone listens whose session or key lets them in. The listener is attached before the first read, so
 * that nothing falls between; without a cursor it begins now.
 */
export async function* liveFeed(
  database: Database,
  listener: ChangeListener,
  caller: Caller,
  since: string | null,
  signal: AbortSignal,
): AsyncGenerator<LiveNews> {
  const reads = sharedReads(database, listener);
  const news = new News(listener, signal);
  const { workspaceId } = caller;
  const mayStay = watchOf(listener, () => isStillLetIn(database, caller));
  try {
    let cursor = since ?? (await feedHead(database));
    if (since === null) yield { cursor, changes: [{ topic: "ready", entityId: null }] };
    else if (!(await feedReachesBack(database, since))) {
      cursor = await feedHead(database);
      yield { cursor, changes: [{ topic: "reset", entityId: null }] };
    }

    while (!signal.aborted && (await mayStay.now())) {
      const changes: FeedChange[] = await reads.after(cursor, PAGE);
      cursor = changes.at(-1)?.cursor ?? cursor;
      const told = toldOf(changes.filter((change) => change.workspaceId === workspaceId));
      // In one message: what a stream costs is told by the message.
      if (told.length > 0) yield { cursor, changes: told };
      if (changes.length > 0) await new Promise((rested) => setTimeout(rested, BREATH_MS));
      if (changes.length < PAGE) await news.next();
    }
  } finally {
    news.stop();
    mayStay.stop();
  }
}

/** Asks whether the listener may stay: at once when somebody's access changed, and every second or two in any case. */
function watchOf(listener: ChangeListener, isStillLetIn: () => Promise<boolean>) {
  let askedAt = performance.now();
  const stop = listener.onAccess(() => {
    askedAt = Number.NEGATIVE_INFINITY;
  });
  return {
    stop,
    async now(): Promise<boolean> {
      if (performance.now() - askedAt < ASK_AGAIN_MS) return true;
      askedAt = performance.now();
      return isStillLetIn();
    },
  };
}
