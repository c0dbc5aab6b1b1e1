import type { Change } from "./change";

type Message =
  | { type: "changes"; id: string; changes: Change[] }
  | { type: "link"; up: boolean; cursor: string | null }
  /** A tab that has just opened asks how things stand. */
  | { type: "hello" };

/** Opens the server's stream after a cursor; returns how to close it. */
export type OpenStream = (
  after: string | null,
  heard: { changes(id: string, changes: Change[]): void; link(up: boolean): void },
) => () => void;

interface Handlers {
  onChange(change: Change): void;
  onLink(up: boolean): void;
}

/**
 * One stream per browser: the tab that holds the lock reads it and tells the others, since a browser allows six
 * connections to a server over all its tabs. A new leader goes on from the highest cursor any tab saw.
 */
export function openLiveFeed(openStream: OpenStream, handlers: Handlers, locks: LockManager | undefined): () => void {
  const closing = new AbortController();
  const channel = new BroadcastChannel("leeway-live");
  let cursor: string | null = null;
  let linkUp: boolean | null = null;

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === "hello") {
      if (linkUp !== null && leading) channel.postMessage({ type: "link", up: linkUp, cursor } satisfies Message);
    } else take(data);
  };
  channel.postMessage({ type: "hello" } satisfies Message);

  function take(message: Exclude<Message, { type: "hello" }>) {
    if (message.type === "changes") {
      cursor = message.id;
      for (const change of message.changes) handlers.onChange(change);
    } else {
      cursor = message.cursor ?? cursor;
      linkUp = message.up;
      handlers.onLink(message.up);
    }
  }

  function tell(message: Exclude<Message, { type: "hello" }>) {
    if (closing.signal.aborted) return;
    take(message);
    channel.postMessage(message);
  }

  let leading = false;
  function lead(): Promise<void> {
    // The lock may be granted in the moment in which the tab lets go of it.
    if (closing.signal.aborted) return Promise.resolve();
    leading = true;
    const closeStream = openStream(cursor, {
      changes: (id, changes) => tell({ type: "changes", id, changes }),
      link: (up) => tell({ type: "link", up, cursor }),
    });
    return new Promise((resolve) => {
      closing.signal.addEventListener("abort", () => {
        closeStream();
        resolve();
      });
    });
  }

  holdLock(locks, closing.signal, lead);
  return () => {
    closing.abort();
    channel.close();
  };
}

/** Without locks (a page over plain http on another machine) every tab reads for itself. */
function holdLock(locks: LockManager | undefined, signal: AbortSignal, whileHeld: () => Promise<void>): void {
  if (!locks) void whileHeld();
  else locks.request("leeway-live", { signal }, whileHeld).catch(ignoreAbort);
}

/** A tab that closes while it waits for the lock: nothing to do. */
function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
}
