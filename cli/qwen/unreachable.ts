import { isIPv4 } from "node:net";

/**
 * Qwen Code posts hooks to this machine and to public addresses only; an address of a private network it refuses without
 * a word on the screen. A name that leads to one cannot be told here.
 */
export function unreachableFromQwen(url: string): string | null {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "").toLowerCase();
  if (!(isIPv4(host) ? PRIVATE_V4 : PRIVATE_V6).test(host)) return null;
  return `Qwen Code sends no hooks to ${host}, an address of a private network: only the transcript will arrive, at the end of each turn.`;
}

const PRIVATE_V4 =
  /^(0|10)\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^192\.168\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const PRIVATE_V6 = /^(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/;
