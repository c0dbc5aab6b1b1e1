import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testServer } from "../server/test-server";
import { drainSpool } from "./drain-spool";
import { addToSpool, claimSpool, countSpool } from "./spool";

const NOW = Date.UTC(2026, 10, 22);

let folder = "";
let state = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leeway-spool-"));
  state = join(folder, "state");
});
afterEach(() => rm(folder, { recursive: true }));

const sendingTo = (url: string) => ({
  target: { url, key: "lw_0123456789abcdef" },
  place: {},
  tries: 1,
  wait: async () => {},
});
const prompt = (text: string, more = {}) =>
  `${JSON.stringify({ type: "user", sessionId: "s", message: { content: text }, ...more })}\n`;

async function spooled(...lines: string[]): Promise<string> {
  const transcript = join(folder, "s.jsonl");
  await writeFile(transcript, lines.join(""), { flag: "a" });
  await addToSpool(state, { transcript, session: "s" });
  return transcript;
}

test("a session written while the server was away is filled in when it is back, once", async () => {
  let status = 503;
  await using server = await testServer(() => ({ status }));
  await spooled(prompt("one"));
  expect(await drainSpool(state, sendingTo(server.url), NOW)).toMatchObject({
    lines: 0,
    trouble: "Leeway answered 503",
  });
  expect(await countSpool(state)).toBe(1);

  status = 200;
  await spooled(prompt("two"));
  expect(await drainSpool(state, sendingTo(server.url), NOW)).toMatchObject({
    transcripts: 1,
    lines: 2,
    trouble: null,
  });
  expect(await countSpool(state)).toBe(0);

  await spooled();
  expect(await drainSpool(state, sendingTo(server.url), NOW)).toMatchObject({ lines: 0, trouble: null });
});

test("subagents' transcripts are sent with their session's", async () => {
  await using server = await testServer(() => ({ status: 200 }));
  await mkdir(join(folder, "s", "subagents"), { recursive: true });
  await writeFile(join(folder, "s", "subagents", "agent-1.jsonl"), prompt("sub", { agentId: "1" }));
  await spooled(prompt("main"));

  expect((await drainSpool(state, sendingTo(server.url), NOW)).lines).toBe(2);
  expect(server.seen.map((delivery) => delivery.lines.length)).toEqual([1, 1]);
});

test("a new key is sent everything again", async () => {
  await using server = await testServer(() => ({ status: 200 }));
  await spooled(prompt("one"));
  await drainSpool(state, sendingTo(server.url), NOW);
  await spooled();

  const other = { ...sendingTo(server.url), target: { url: server.url, key: "lw_another-key-0123" } };
  expect((await drainSpool(state, other, NOW)).lines).toBe(1);
});

test("a transcript that is gone holds nothing up", async () => {
  await using server = await testServer(() => ({ status: 200 }));
  await addToSpool(state, { transcript: join(folder, "gone.jsonl"), session: null });
  await spooled(prompt("one"));
  expect(await drainSpool(state, sendingTo(server.url), NOW)).toMatchObject({
    transcripts: 2,
    lines: 1,
    trouble: null,
  });
});

test("one job is claimed by one process; a killed one's claim is taken over after ten minutes", async () => {
  await spooled(prompt("one"));
  expect(await claimSpool(state, NOW)).toHaveLength(1);
  expect(await claimSpool(state, NOW + 60_000)).toHaveLength(0);
  expect(await claimSpool(state, NOW + 11 * 60_000)).toHaveLength(1);
});

test("the same transcript waits once", async () => {
  await spooled(prompt("one"));
  await spooled(prompt("two"));
  expect(await readdir(join(state, "spool"))).toHaveLength(1);
});
