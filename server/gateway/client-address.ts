import type { IncomingMessage } from "node:http";

/**
 * Who is calling, for throttling only. Behind a proxy on the same machine that is the last address the proxy wrote down;
 * from anywhere else such a header is the caller's own word and does not count.
 */
export function clientAddress(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? "unknown";
  if (!LOOPBACK.test(peer)) return peer;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return forwarded?.slice(0, 64) || peer;
}

const LOOPBACK = /^(::ffff:)?127\.|^::1$/;
