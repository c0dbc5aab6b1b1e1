import { randomUUID } from "node:crypto";
import { createKeyed, type Keyed } from "./characters/keyed";
import { type Payload, sample } from "./characters/sample";
import type { Installation } from "./installation";
import { expect, test } from "./story";

/** Both are of one real session: what its hooks sent, and the record that the client kept. */
const HOOKS = sample("claude-code-2.1.197.hooks");
const TRANSCRIPT = sample("claude-code-2.1.197.transcript");

test("what happened while the server was away comes from the transcript, and nothing comes twice", async ({
  ownLeeway: leeway,
  terminal,
}) => {
  const keyed = createKeyed(leeway);
  const startedAt = Date.now();
  const imports = async (session: string) => {
    const file = await terminal.writes(`${session}.jsonl`, transcriptOf(session, startedAt));
    await terminal.leeway("import", file, "--url", leeway.url, "--key", leeway.key);
  };
  const [before, whileAway, after] = [HOOKS.slice(0, 5), HOOKS.slice(5, 12), HOOKS.slice(12)];

  const session = randomUUID();
  await report(leeway, session, before);
  await leeway.stop();
  await expect(report(leeway, session, whileAway)).rejects.toThrow("fetch failed");
  await leeway.start();
  await report(leeway, session, after);
  await imports(session);
  const filled = await identities(keyed, session);

  const hooksOnly = randomUUID();
  await report(leeway, hooksOnly, [...before, ...after]);
  const transcriptOnly = randomUUID();
  await imports(transcriptOnly);
  const union = new Set([...(await identities(keyed, hooksOnly)), ...(await identities(keyed, transcriptOnly))]);
  expect(filled).toEqual([...union].sort());
  expect(filled.filter((identity) => identity.startsWith("toolu_"))).toHaveLength(6);

  await imports(session);
  expect(await identities(keyed, session)).toEqual(filled);
});

async function report({ url, key }: Installation, session: string, hooks: Payload[]): Promise<void> {
  for (const hook of hooks) {
    const response = await fetch(`${url}/api/hooks/claude-code`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ ...hook, session_id: session }),
    });
    expect(response.status).toBe(200);
  }
}

/** The record as the client would have kept it, had the session begun then. */
function transcriptOf(session: string, startedAt: number): string {
  const lines = TRANSCRIPT.map((line) => ({ ...line, sessionId: session, timestamp: moved(line, startedAt) }));
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

function moved({ timestamp }: Payload, startedAt: number): string {
  const sinceStart = Date.parse(String(timestamp)) - Date.parse(String(TRANSCRIPT[0]?.timestamp));
  return new Date(startedAt + sinceStart).toISOString();
}

async function identities(keyed: Keyed, session: string): Promise<string[]> {
  const run = await keyed.runOf({ session });
  const { events } = await keyed.asks<{ events: { externalId: string; phase: string }[] }>("runs.events", {
    runId: run?.id,
    limit: 500,
  });
  expect(events).toHaveLength(run?.events ?? 0);
  return events.map(({ externalId, phase }) => `${externalId} ${phase}`).sort();
}
