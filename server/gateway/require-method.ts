import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal";

export function requireMethod(request: IncomingMessage, ...allowed: string[]) {
  if (allowed.includes(request.method ?? "")) return;
  const words = allowed.join(" or ");
  throw new Refusal(405, "METHOD_NOT_ALLOWED", `Use ${words} here`, { Allow: allowed.join(", ") });
}
