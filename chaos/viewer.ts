/** An open screen's feed, as a browser reads it: it reconnects after what it last heard. */
export interface Viewer {
  /** What it was told of runs, in the order in which it came. */
  heard: HeardOfRuns[];
  /** How often it was told to read everything anew. */
  resets(): number;
  /** How often a message stood before one that had come already, in the same connection or an earlier one. */
  stepsBack(): number;
  reconnects(): number;
  /** The connection breaks off at once; the next begins after the last id. */
  breakOff(): void;
  close(): void;
}

/** That one run changed or, without a name, that runs did and all of them are to be read anew. */
export interface HeardOfRuns {
  position: bigint;
  runId: string | null;
}

/** Where a change stands in the feed, of its cursor `<txid>.<seq>`: a larger one stands later. */
export function positionOf(cursor: string): bigint {
  const [txid = "", seq = ""] = cursor.split(".");
  return (BigInt(txid) << 64n) + BigInt(seq);
}

export function openViewer({ url, key }: { url: string; key: string }): Viewer {
  const heard: HeardOfRuns[] = [];
  let cursor: string | null = null;
  let resets = 0;
  let stepsBack = 0;
  let connections = 0;
  let closed = false;
  let current = new AbortController();

  async function connect(): Promise<void> {
    current = new AbortController();
    connections++;
    const input = encodeURIComponent(JSON.stringify({ lastEventId: cursor }));
    const response = await fetch(`${url}/api/trpc/live.changes?input=${input}`, {
      headers: { authorization: `Bearer ${key}`, accept: "text/event-stream" },
      signal: current.signal,
    });
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let rest = "";
    for (;;) {
      const read = await reader?.read();
      if (!read || read.done) return;
      const blocks = (rest + decoder.decode(read.value, { stream: true })).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) hear(block);
    }
  }

  function hear(block: string): void {
    const id = /^id: ?(.+)$/m.exec(block)?.[1];
    const data = /^data: ?(.+)$/m.exec(block)?.[1];
    if (!id || !data) return;
    if (cursor !== null && positionOf(id) < positionOf(cursor)) stepsBack++;
    cursor = id;
    for (const { topic, entityId } of JSON.parse(data)) {
      if (topic === "reset") resets++;
      if (topic === "run") heard.push({ position: positionOf(id), runId: entityId });
    }
  }

  async function live(): Promise<void> {
    // A break is what this is about: it is simply opened again.
    while (!closed) await connect().catch(() => undefined);
  }
  void live();
  return {
    heard,
    resets: () => resets,
    stepsBack: () => stepsBack,
    reconnects: () => connections - 1,
    breakOff: () => current.abort(),
    close: () => {
      closed = true;
      current.abort();
    },
  };
}
