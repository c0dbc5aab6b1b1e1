import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createKeyed, type Keyed } from "./characters/keyed";
import { type Payload, sample } from "./characters/sample";
import { CHECKOUT, type Installation } from "./installation";
import { expect, test } from "./story";

/** Both are of one real session: what its hooks sent, and the record that the client kept. */
const HOOKS = sample("claude-code-2.1.197.hooks");
const TRANSCRIPT = sample("claude-code-2.1.197.transcript");

test("what happened while the server was away comes from the transcript, and nothing comes twice", async ({
  ownLeeway: leeway,
}) => {
  const keyed = createKeyed(leeway);
  const [before, whileAway, after] = [HOOKS.slice(0, 5), HOOKS.slice(5, 12), HOOKS.slice(12)];

  const session = randomUUID();
  const startedAt = Date.now();
  await report(leeway, session, before);
  await leeway.stop();
  await expect(report(leeway, session, whileAway)).rejects.toThrow("fetch failed");
  await leeway.start();
  await report(leeway, session, after);
  await importTranscript(leeway, session, startedAt);
  const filled = await identities(keyed, session);

  const hooksOnly = randomUUID();
  await report(leeway, hooksOnly, [...before, ...after]);
  const transcriptOnly = randomUUID();
  await importTranscript(leeway, transcriptOnly, startedAt);
  const union = new Set([...(await identities(keyed, hooksOnly)), ...(await identities(keyed, transcriptOnly))]);
  expect(filled).toEqual([...union].sort());
  expect(filled.filter((identity) => identity.startsWith("toolu_"))).toHaveLength(6);

  await importTranscript(leeway, session, startedAt);
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

/** With the command line tool, on the machine that has the record. */
async function importTranscript({ url, key }: Installation, session: string, startedAt: number): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "leeway-home-"));
  const file = join(home, `${session}.jsonl`);
  const lines = TRANSCRIPT.map((line) =>
    JSON.stringify({ ...line, sessionId: session, timestamp: moved(line, startedAt) }),
  );
  await writeFile(file, `${lines.join("\n")}\n`);
  await promisify(execFile)(
    process.execPath,
    [join(CHECKOUT, "bin", "leeway.mjs"), "import", file, "--url", url, "--key", key],
    { env: { ...process.env, HOME: home } },
  );
  await rm(home, { recursive: true });
}

/** When a recorded line would have been written, had the session begun then. */
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
