import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { sample } from "./characters/sample";
import { expect, test } from "./story";

const DEEP = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
const BIG = 50 * 1024 * 1024;

interface Delivery {
  title: string;
  body: string | Uint8Array<ArrayBuffer>;
  status: number;
  headers?: Record<string, string>;
  agent?: string;
}

const REFUSED: Delivery[] = [
  { title: "nothing at all", body: "", status: 400 },
  { title: "text that is not JSON", body: "session_id=1", status: 400 },
  { title: "JSON that breaks off", body: '{"session_id":"x","hook_event', status: 400 },
  { title: "a bare number", body: "5", status: 400 },
  { title: "null", body: "null", status: 400 },
  { title: "a list of no payloads", body: '[1,null,"x",[]]', status: 400 },
  { title: "a session id that is no text", body: '{"session_id":5,"hook_event_name":[]}', status: 400 },
  { title: "a payload without a session", body: '{"hook_event_name":"Stop"}', status: 400 },
  { title: "JSON nested 10,000 deep", body: DEEP, status: 400 },
  { title: "JSON nested 10,000 deep in a field", body: `{"session_id":"deep","x":${DEEP}}`, status: 400 },
  { title: "50 MB", body: `{"session_id":"big","x":"${"x".repeat(BIG)}"}`, status: 413 },
  {
    title: "50 MB that were packed small",
    body: new Uint8Array(gzipSync(`{"session_id":"bomb","x":"${"x".repeat(BIG)}"}`)),
    headers: { "content-encoding": "gzip" },
    status: 413,
  },
  { title: "a body that is not the gzip it says", body: "{}", headers: { "content-encoding": "gzip" }, status: 400 },
  { title: "a packing that is not taken", body: "{}", headers: { "content-encoding": "br" }, status: 415 },
  {
    title: "a form",
    body: "session_id=1",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    status: 400,
  },
  { title: "an agent that does not exist", body: "{}", agent: "nobody", status: 404 },
  { title: "a generic event of no run", body: '{"kind":"said","text":"x"}', agent: "generic", status: 400 },
];

for (const { title, body, headers, agent = "claude-code", status } of REFUSED) {
  test(`a delivery of ${title} is refused with ${status} and a sentence`, async ({ leeway, stranger }) => {
    const authorization = `Bearer ${leeway.key}`;
    const answer = await stranger.posts(`/api/hooks/${agent}`, body, { authorization, ...headers });

    expect(answer.status).toBe(status);
    expect(answer.error).toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/), message: expect.any(String) });
    expect((await stranger.sends("/api/health")).status).toBe(200);
  });
}

const [RECORDED = {}] = sample("claude-code-2.1.330.hooks");

const ODD: { title: string; changes: string }[] = [
  { title: "NUL characters", changes: '"hook_event_name":"UserPromptSubmit","prompt":"a\\u0000b"' },
  { title: "half surrogates", changes: '"hook_event_name":"UserPromptSubmit","prompt":"a\\ud83db","\\udead":1' },
  { title: "a number out of range", changes: '"hook_event_name":"UserPromptSubmit","prompt":"x","n":1e400' },
  { title: "an event of a version not yet made", changes: '"hook_event_name":"DreamStart","dream":{"of":["sheep"]}' },
  { title: "fields of other types", changes: '"hook_event_name":"PostToolUse","tool_name":5,"tool_input":"x"' },
  { title: "a prototype", changes: '"hook_event_name":"Stop","__proto__":{"x":1},"constructor":5' },
];

for (const { title, changes } of ODD) {
  test(`a hook with ${title} is kept`, async ({ leeway, stranger, agent, keyed }) => {
    const body = `${JSON.stringify({ ...RECORDED, session_id: agent.session }).slice(0, -1)},${changes}}`;
    const answer = await stranger.posts("/api/hooks/claude-code", body, {
      authorization: `Bearer ${leeway.key}`,
    });

    expect(answer.status).toBe(200);
    expect((await keyed.runOf(agent))?.events).toBe(1);
  });
}

for (const years of [-1, 1]) {
  test(`events of a clock ${years < 0 ? "a year behind" : "a year ahead"} are kept`, async ({
    leeway,
    stranger,
    keyed,
  }) => {
    const run = `clock-${randomUUID()}`;
    const at = new Date(Date.now() + years * 365 * 24 * 3_600_000).toISOString();
    const events = [
      { run, kind: "said", text: "By a wrong clock", at },
      { run, kind: "said", text: "By ours" },
    ];
    const answer = await stranger.posts("/api/hooks/generic", JSON.stringify(events), {
      authorization: `Bearer ${leeway.key}`,
    });

    expect(answer.status).toBe(200);
    const found = await keyed.runOf({ session: run });
    expect(found?.events).toBe(2);
    const { lastEventAt } = await keyed.asks<{ lastEventAt: string }>("runs.byId", { id: found?.id });
    const { now } = await keyed.asks<{ now: string }>("board.show");
    expect(Math.abs(Date.parse(lastEventAt) - Date.parse(now))).toBeLessThan(2 * 60_000);
  });
}
