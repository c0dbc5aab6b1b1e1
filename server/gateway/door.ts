import type { IncomingMessage, ServerResponse } from "node:http";

/** One request on its way through the gateway. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** Who is calling, for throttling. */
  address: string;
}

/** Answers a request, or throws a Refusal or a DomainError, which the gateway turns into the reply. */
export type Door = (exchange: Exchange) => Promise<void> | void;
