import { request as httpRequest } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { CALLER, KEY, openGateway, refused } from "./gateway-on-trial";

test("an object, an array and lines are each a delivery", async () => {
  const { hook, kept } = await openGateway();
  expect((await hook('{"a":1}')).status).toBe(200);
  expect((await hook('[{"a":1},{"b":2}]')).status).toBe(200);
  const lines = await hook('{"a":1}\n\n{"b":2}', { "content-type": "application/x-ndjson" });
  expect([lines.status, await lines.text()]).toEqual([200, ""]);
  expect(kept.map(({ items }) => items)).toEqual([[{ a: 1 }], [{ a: 1 }, { b: 2 }], [{ a: 1 }, { b: 2 }]]);
});

test("gzip is taken, and a bomb in it is refused before it goes off", async () => {
  const { hook, kept } = await openGateway();
  expect((await hook(gzipSync('{"a":1}'), { "content-encoding": "gzip" })).status).toBe(200);
  expect((await hook(gzipSync(Buffer.alloc(200_000_000)), { "content-encoding": "gzip" })).status).toBe(413);
  expect((await refused(await hook("no gzip", { "content-encoding": "gzip" })))[0]).toBe(400);
  expect((await refused(await hook("x", { "content-encoding": "br" })))[0]).toBe(415);
  expect(kept).toHaveLength(1);
});

test("a body of 50 MB is answered with 413, announced or streamed, and the next request goes through", async () => {
  const { hook, base } = await openGateway();
  expect((await refused(await hook(Buffer.alloc(50_000_000, "a")))).slice(0, 2)).toEqual([413, "PAYLOAD_TOO_LARGE"]);
  expect(await postStreamed(`${base}/api/hooks/generic`, 50)).toBe(413);
  expect((await hook("{}")).status).toBe(200);
});

test.each([
  ["{", "it ends too early"],
  ["", "The body is empty"],
  ["nonsense", "unexpected character near"],
  ['{"a":1}{', "line 1, column 8"],
  ['{"a":\n"x\ny"}', "line 2, column 3"],
  ["42", "is not a JSON object"],
  ["[[]]", "Item 1 is not a JSON object"],
  ["[".repeat(10_000) + "]".repeat(10_000), "200 levels"],
  ['{"a":'.repeat(10_000), "200 levels"],
])("what is no delivery is refused with its reason: %.20s", async (body, reason) => {
  const { hook, kept } = await openGateway();
  const [status, code, message] = await refused(await hook(body));
  expect([status, code]).toEqual([400, "BAD_REQUEST"]);
  expect(message).toContain(reason);
  expect(kept).toEqual([]);
});

test("one bad line refuses all lines, and is named", async () => {
  const { hook, kept } = await openGateway();
  const [status, , message] = await refused(await hook('{"a":1}\n{"b":', { "content-type": "application/x-ndjson" }));
  expect([status, message]).toEqual([400, "Line 2 is not JSON: it ends too early"]);
  expect(kept).toEqual([]);
});

test("brackets in strings do not count as depth; NUL and half surrogates are cleaned", async () => {
  const { hook, kept } = await openGateway();
  await hook(`{"a":"${"[".repeat(1000)}\\"{\\u0000\\ud800"}`);
  expect(kept[0]?.items).toEqual([{ a: `${"[".repeat(1000)}"{\uFFFD\uFFFD` }]);
});

test("a key that is missing or wrong is refused, and guessing is slowed down without hurting the right key", async () => {
  const { hook } = await openGateway();
  expect((await refused(await hook("{}", { authorization: "" })))[0]).toBe(401);
  for (let guess = 0; guess < 20; guess++) {
    expect((await hook("{}", { authorization: `Bearer lw_${guess}` })).status).toBe(401);
  }
  const slowed = await hook("{}", { authorization: "Bearer lw_21" });
  expect(slowed.status).toBe(429);
  expect(Number(slowed.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await hook("{}")).status).toBe(200);
});

test("a key without the scope ingest sends nothing", async () => {
  const { hook } = await openGateway({ findKeyCaller: async () => ({ ...CALLER, scopes: ["read"] }) });
  expect((await refused(await hook("{}"))).slice(0, 2)).toEqual([403, "FORBIDDEN"]);
});

test("a revoked key works no longer once it is forgotten", async () => {
  let isLive = true;
  const { hook, gateway } = await openGateway({ findKeyCaller: async () => (isLive ? CALLER : null) });
  expect((await hook("{}")).status).toBe(200);
  isLive = false;
  gateway.forgetKeys();
  expect((await hook("{}")).status).toBe(401);
});

test("the place is read from headers or the address, and nonsense in it is no reason to refuse", async () => {
  const { hook, kept } = await openGateway();
  const id = "01234567-89ab-cdef-0123-456789abcdef";
  await hook("{}", { "x-leeway-task": id.toUpperCase() });
  await hook("{}", {}, `claude-code?task=${id}`);
  await hook("{}", { "x-leeway-workstream": id, "x-leeway-task": "'; DROP TABLE" });
  expect(kept.map(({ place }) => place)).toEqual([
    { taskId: id, workstreamId: null },
    { taskId: id, workstreamId: null },
    { taskId: null, workstreamId: id },
  ]);
});

test("words for the agent travel back in the reply", async () => {
  const { hook } = await openGateway({
    receiveDelivery: async () => ({
      reply: { continue: false },
      left: async () => undefined,
      lost: async () => undefined,
    }),
  });
  expect(await (await hook("{}")).json()).toEqual({ continue: false });
});

test("a sender that leaves before the reply is told to whoever holds it", async () => {
  const leaving = new AbortController();
  const gone = new Promise<string>((tell) => {
    const receiveDelivery = (_: unknown, whenGone: () => AbortSignal) => {
      whenGone().addEventListener("abort", () => tell("told"));
      leaving.abort();
      return new Promise<never>(() => undefined);
    };
    void openGateway({ receiveDelivery }).then(({ base }) =>
      fetch(`${base}/api/hooks/claude-code`, {
        method: "POST",
        body: "{}",
        headers: { authorization: `Bearer ${KEY}` },
        signal: leaving.signal,
      }).catch(() => undefined),
    );
  });
  expect(await gone).toBe("told");
});

test("an unknown agent is 404, another method 405, an unknown door 404, all as JSON", async () => {
  const { base, hook } = await openGateway();
  expect((await refused(await hook("{}", {}, "nobody"))).slice(0, 2)).toEqual([404, "NOT_FOUND"]);
  expect((await refused(await fetch(`${base}/api/hooks/claude-code`)))[0]).toBe(405);
  expect((await refused(await fetch(`${base}/api/nothing`)))[0]).toBe(404);
  expect((await refused(await fetch(`${base}/api/test/clock`, { method: "POST" })))[0]).toBe(404);
});

/** Sends so many megabytes without saying beforehand how many. */
function postStreamed(url: string, megabytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${KEY}`, "transfer-encoding": "chunked" };
    const sending = httpRequest(url, { method: "POST", headers }, (response) => resolve(response.statusCode));
    sending.on("error", reject);
    let left = megabytes;
    const send = () => {
      while (left-- > 0) if (!sending.write(Buffer.alloc(1_000_000, "a"))) return sending.once("drain", send);
      sending.end();
    };
    send();
  });
}
