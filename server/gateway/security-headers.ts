import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";

/** A year, as the HSTS preload rules ask for at least. */
const HSTS = "max-age=31536000; includeSubDomains";

/** The headers every response carries, pages, files and API alike. */
export function setSecurityHeaders(response: ServerResponse, publicUrl: URL) {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader(
    "Permissions-Policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  );
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  if (publicUrl.protocol === "https:") response.setHeader("Strict-Transport-Security", HSTS);
}

/** An API answer is data: nothing in it may run, be framed or be kept. */
export function setApiHeaders(response: ServerResponse) {
  response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  response.setHeader("Cache-Control", "no-store");
}

/**
 * The policy of one page. A script is a file of ours or carries the nonce. Images come from here alone, since an image's
 * address is how what an agent wrote could carry data out. Styles may be inline: React writes `style` attributes.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}

export function newNonce(): string {
  return randomBytes(16).toString("base64");
}
