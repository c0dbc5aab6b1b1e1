import { once } from "node:events";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { StartProblem } from "./start-problem";

/** Longer than any request that still makes sense after the process was asked to end. */
const DRAIN_LIMIT_MS = 10_000;

export interface Address {
  host: string;
  port: number;
}

export interface HttpServer {
  /** Takes no new requests, lets those in flight finish, and ends the live streams, which reconnect elsewhere. */
  close(): Promise<void>;
}

export async function listen(handle: RequestListener, { host, port }: Address): Promise<HttpServer> {
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    open.add(response);
    response.once("close", () => open.delete(response));
    handle(request, response);
  });
  server.listen(port, host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    throw portProblem(error, host, port);
  });
  return { close: () => drain(server, open) };
}

/** Fails as `listen` would, before anything slow has been started. */
export async function checkPort(address: Address): Promise<void> {
  const { close } = await listen(() => undefined, address);
  await close();
}

async function drain(server: Server, open: Set<ServerResponse>): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  for (const response of open) {
    if (String(response.getHeader("content-type")).startsWith("text/event-stream")) response.destroy();
    else if (!response.headersSent) response.setHeader("Connection", "close");
  }
  const limit = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT_MS);
  await closed;
  clearTimeout(limit);
}

function portProblem(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartProblem(
        `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
      );
    case "EACCES":
      return new StartProblem(
        `Port ${port} needs more rights than this user has. Choose one above 1023: PORT=3000 npm start`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartProblem(`HOST must be an address of this machine, not "${host}".`);
    default:
      return error;
  }
}
