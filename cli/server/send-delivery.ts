import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Target } from "../target";
import { reasonOf, refusalSentence } from "./call-server";

/** What became of a delivery. `refused`: asking again would not help. `away`: it may be taken later. */
export type Sent = { outcome: "taken" } | { outcome: "refused" | "away"; status: number | null; reason: string };

export interface Sending {
  target: Target;
  /** Headers that say where the run belongs. */
  place: Record<string, string>;
  /** How often to try before giving up. */
  tries: number;
  /** Waits so many milliseconds. An argument, so that tests need no time. */
  wait(ms: number): Promise<void>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A delivery of 4 MiB over a slow line. */
const ANSWER_MS = 120_000;
/** The server is there and asks for patience, or a proxy in front of it does. */
const LATER = new Set([408, 425, 429, 502, 503, 504]);

/** Posts lines to an agent's door, again with growing pauses (or as long as the server says) while it is away or busy. */
export async function sendDelivery(sending: Sending, agent: string, ndjson: string): Promise<Sent> {
  const body = await promisify(gzip)(ndjson);
  let pauseMs = FIRST_PAUSE_MS;
  for (let tried = 1; ; tried++) {
    const { sent, retryAfterMs } = await post(sending, agent, body);
    if (sent.outcome !== "away" || tried >= sending.tries) return sent;
    await sending.wait(Math.min(retryAfterMs ?? pauseMs, LONGEST_PAUSE_MS));
    pauseMs *= 2;
  }
}

async function post({ target, place }: Sending, agent: string, body: Buffer) {
  try {
    const response = await fetch(`${target.url}/api/hooks/${agent}`, {
      method: "POST",
      body: new Uint8Array(body),
      headers: {
        ...place,
        authorization: `Bearer ${target.key}`,
        "content-type": "application/x-ndjson",
        "content-encoding": "gzip",
      },
      redirect: "error",
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const sent = sentOf(response.status, await response.text());
    return { sent, retryAfterMs: retryAfterMs(response.headers.get("retry-after")) };
  } catch (error) {
    const sent: Sent = {
      outcome: "away",
      status: null,
      reason: `Leeway does not answer at ${target.url} (${reasonOf(error)})`,
    };
    return { sent, retryAfterMs: null };
  }
}

function sentOf(status: number, body: string): Sent {
  if (status === 200) return { outcome: "taken" };
  const reason = refusalSentence(body) ?? `Leeway answered ${status}`;
  return { outcome: LATER.has(status) ? "away" : "refused", status, reason };
}

/** Retry-After in seconds, as Leeway sends it. A date, as a proxy may send it, is left to our own pauses. */
function retryAfterMs(header: string | null): number | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
