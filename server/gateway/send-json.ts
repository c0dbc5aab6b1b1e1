import type { ServerResponse } from "node:http";
import type { Refusal } from "./refusal";

/** Answers with JSON. Nothing is sent when the answer has begun already. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  if (response.headersSent) return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

export function sendRefusal(response: ServerResponse, refusal: Refusal) {
  sendJson(response, refusal.status, { error: { code: refusal.code, message: refusal.message } }, refusal.headers);
}

/** Answers 200 with nothing in it. */
export function sendEmpty(response: ServerResponse) {
  response.writeHead(200, { "Content-Length": 0 });
  response.end();
}
