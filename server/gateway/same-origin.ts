import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal";

/**
 * Lets a change through only when our own pages ask for it. For requests whose credential the browser adds by itself:
 * every browser names the Origin of a change, so one without it is refused.
 */
export function requireSameOrigin(request: IncomingMessage, publicUrl: URL) {
  if (request.headers["sec-fetch-site"] === "same-origin") return;
  if (!isOurs(request.headers.origin, request, publicUrl)) throw foreign();
}

/** Refuses other sites' pages, and lets scripts through that have no origin at all. For requests without such a credential. */
export function refuseOtherSites(request: IncomingMessage, publicUrl: URL) {
  const { origin } = request.headers;
  if (origin !== undefined) requireSameOrigin(request, publicUrl);
}

function isOurs(origin: string | undefined, request: IncomingMessage, publicUrl: URL): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  return origin === publicUrl.origin || new URL(origin).host === request.headers.host;
}

function foreign(): Refusal {
  return new Refusal(
    403,
    "FORBIDDEN",
    "This change was asked for by another site's page; open Leeway at its own address and do it there",
  );
}
