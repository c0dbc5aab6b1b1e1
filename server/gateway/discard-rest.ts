import type { IncomingMessage } from "node:http";

/** A client still sending after this long, or this much, will not listen either. */
const PATIENCE_MS = 10_000;
const PATIENCE_BYTES = 256 * 1024 * 1024;

/**
 * Lets the rest of a refused request's body run through unread. Closing at once would reset the connection under a client that
 * is still sending, and it would never see why it was refused.
 */
export function discardRest(request: IncomingMessage) {
  if (request.complete || request.destroyed) return;
  let discarded = 0;
  const giveUp = () => request.destroy();
  const timer = setTimeout(giveUp, PATIENCE_MS);
  request.on("data", (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > PATIENCE_BYTES) giveUp();
  });
  request.once("close", () => clearTimeout(timer));
  request.once("error", () => undefined);
  request.resume();
}
