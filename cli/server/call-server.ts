import { asList, asRecord, asRecords, asText } from "../../server/agents/loose-json";
import { CliError, sentenceOf } from "../cli-error";
import { parsedJson } from "../parsed-json";
import type { Target } from "../target";

/** Longer than any procedure takes; a server that hangs must not hang a terminal. */
const ANSWER_MS = 60_000;

/** A tRPC query. The result is what the server says, unread: the caller knows its shape. */
export function query(target: Target, procedure: string, input: object): Promise<unknown> {
  const search = new URLSearchParams({ input: JSON.stringify(input) });
  return call(target, `/api/trpc/${procedure}?${search}`, { method: "GET" });
}

export function mutate(target: Target, procedure: string, input: object, answerMs = ANSWER_MS): Promise<unknown> {
  const body = JSON.stringify(input);
  const headers = { "content-type": "application/json" };
  return call(target, `/api/trpc/${procedure}`, { method: "POST", body, headers }, answerMs);
}

/** Throws the sentence to show where there is no healthy Leeway at the address. */
export async function checkHealth(url: string) {
  const response = await reach(url, "/api/health", {});
  const health = asRecord(parsedJson(await response.text()));
  if (!health || asText(health.status) === null) {
    throw new CliError(`what answers at ${url} is not Leeway: check the address.`);
  }
  if (!response.ok) throw new CliError(`Leeway at ${url} is not well: its database says "${asText(health.database)}".`);
}

/** Sends no event. The door looks at the key before it looks at the body, so an empty delivery proves the key. */
export async function checkIngestKey(target: Target) {
  const headers = { authorization: `Bearer ${target.key}`, "content-type": "application/json" };
  const response = await reach(target.url, "/api/hooks/claude-code", { method: "POST", body: "[]", headers });
  if (response.ok || response.status === 400 || response.status === 429) return;
  throw refusal(target.url, response.status, await response.text());
}

async function call(target: Target, path: string, init: RequestInit, answerMs = ANSWER_MS): Promise<unknown> {
  const headers = { ...init.headers, authorization: `Bearer ${target.key}` };
  const response = await reach(target.url, path, { ...init, headers }, answerMs);
  const body = await response.text();
  const result = asRecord(asRecord(parsedJson(body))?.result);
  if (response.ok && result) return result.data;
  throw refusal(target.url, response.status, body);
}

async function reach(url: string, path: string, init: RequestInit, answerMs = ANSWER_MS): Promise<Response> {
  try {
    return await fetch(url + path, { ...init, redirect: "error", signal: AbortSignal.timeout(answerMs) });
  } catch (error) {
    throw new CliError(
      `Leeway does not answer at ${url} (${reasonOf(error)}): start it, or say where it is with --url.`,
    );
  }
}

/** The reason below fetch's own "fetch failed". */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof AggregateError) return sentenceOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : sentenceOf(error);
}

function refusal(url: string, status: number, body: string): CliError {
  if (status === 401)
    return new CliError(`Leeway at ${url} does not know this key: make a new one at ${url}/settings.`);
  return new CliError(refusalSentence(body) ?? `Leeway at ${url} answered ${status} where it should not.`);
}

/** What the server says about a refused request. */
export function refusalSentence(body: string): string | null {
  const message = asText(asRecord(asRecord(parsedJson(body))?.error)?.message);
  return message && (firstIssue(message) ?? message);
}

/** Where the input does not fit, tRPC's message is the list of what does not, as JSON. */
function firstIssue(message: string): string | null {
  const issue = asRecords(parsedJson(message))[0];
  return issue ? `${asList(issue.path).join(".") || "the input"}: ${asText(issue.message) ?? "does not fit"}` : null;
}
