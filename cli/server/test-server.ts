import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";

interface Seen {
  url: string;
  headers: IncomingMessage["headers"];
  lines: string[];
}

interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A server for tests that answers as told and remembers what it was sent. */
export async function testServer(answer: (seen: Seen, count: number) => Reply) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const raw = Buffer.concat(chunks);
    const text = request.headers["content-encoding"] === "gzip" ? gunzipSync(raw).toString() : raw.toString();
    const asked = {
      url: request.url ?? "",
      headers: request.headers,
      lines: text.split("\n").filter((line) => line !== ""),
    };
    seen.push(asked);
    const { status, headers, body } = answer(asked, seen.length);
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, seen, [Symbol.asyncDispose]: async () => void server.close() };
}
