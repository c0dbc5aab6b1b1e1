import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { Leeway } from "../rig/leeway";

/** One open screen's stream of changes, as its browser reads it. */
export interface Viewer {
  close(): Promise<void>;
}

export interface Heard {
  id: string | null;
  topic: string;
  entityId: string | null;
}

/** Resolves when the stream is open. `hear` gets every change; a stream that ends by itself is an error. */
export async function watch(
  { url, key }: Leeway,
  lastEventId: string | null,
  hear: (change: Heard) => void,
): Promise<Viewer> {
  const input = encodeURIComponent(JSON.stringify({ lastEventId }));
  const asking = request(`${url}/api/trpc/live.changes?input=${input}`, {
    agent: false,
    headers: { authorization: `Bearer ${key}`, accept: "text/event-stream" },
  }).end();
  const [response]: IncomingMessage[] = await once(asking, "response");
  if (response?.statusCode !== 200) throw new Error(`The stream was answered ${response?.statusCode}`);
  let closed = false;
  const reading = read(response, hear).catch((reason) => {
    if (!closed) throw reason;
  });
  return {
    close: async () => {
      closed = true;
      asking.destroy();
      await reading;
    },
  };
}

async function read(response: IncomingMessage, hear: (change: Heard) => void): Promise<void> {
  response.setEncoding("utf8");
  let rest = "";
  for await (const chunk of response) {
    const messages = (rest + chunk).split("\n\n");
    rest = messages.pop() ?? "";
    for (const message of messages) {
      for (const change of changesIn(message)) hear(change);
    }
  }
}

function changesIn(message: string): Heard[] {
  const fields = new Map(
    message.split("\n").map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
  const data = fields.get("data");
  if (!data || fields.has("event")) return [];
  const id = fields.get("id") ?? null;
  return JSON.parse(data).map(({ topic, entityId }: Omit<Heard, "id">) => ({ id, topic, entityId }));
}
