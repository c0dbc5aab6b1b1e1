import { expect, test } from "vitest";
import { sendDelivery } from "./send-delivery";
import { testServer } from "./test-server";

const KEY = "lw_0123456789abcdef0123456789abcdef";

function patiently(url: string, tries = 4) {
  const pauses: number[] = [];
  const wait = async (ms: number) => void pauses.push(ms);
  return { pauses, sending: { target: { url, key: KEY }, place: { "x-leeway-task": "t" }, tries, wait } };
}

test("a delivery carries the key, its place and every line", async () => {
  await using server = await testServer(() => ({ status: 200 }));
  const { sending } = patiently(server.url);

  expect(await sendDelivery(sending, "claude-code", '{"a":1}\n{"b":2}\n')).toEqual({ outcome: "taken" });
  expect(server.seen[0]).toMatchObject({
    url: "/api/hooks/claude-code",
    headers: { authorization: `Bearer ${KEY}`, "x-leeway-task": "t", "content-type": "application/x-ndjson" },
    lines: ['{"a":1}', '{"b":2}'],
  });
});

test("a server that asks for time gets as much as it asks for", async () => {
  await using server = await testServer((_seen, count) =>
    count === 1 ? { status: 429, headers: { "retry-after": "7" } } : { status: 200 },
  );
  const { sending, pauses } = patiently(server.url);

  expect((await sendDelivery(sending, "claude-code", "{}\n")).outcome).toBe("taken");
  expect(pauses).toEqual([7000]);
});

test("a server that stays away is asked ever less often, and then left", async () => {
  await using server = await testServer(() => ({
    status: 503,
    body: '{"error":{"code":"X","message":"Come back later"}}',
  }));
  const { sending, pauses } = patiently(server.url);

  const sent = await sendDelivery(sending, "claude-code", "{}\n");
  expect(sent).toEqual({ outcome: "away", status: 503, reason: "Come back later" });
  expect(pauses).toEqual([500, 1000, 2000]);
});

test("nobody at the address is the same as away", async () => {
  const server = await testServer(() => ({ status: 200 }));
  await server[Symbol.asyncDispose]();
  const { sending, pauses } = patiently(server.url, 2);

  expect(await sendDelivery(sending, "claude-code", "{}\n")).toMatchObject({ outcome: "away", status: null });
  expect(pauses).toEqual([500]);
});

test("a refused key is not tried again", async () => {
  await using server = await testServer(() => ({
    status: 401,
    body: '{"error":{"code":"UNAUTHORIZED","message":"No such key"}}',
  }));
  const { sending } = patiently(server.url);

  expect(await sendDelivery(sending, "claude-code", "{}\n")).toEqual({
    outcome: "refused",
    status: 401,
    reason: "No such key",
  });
  expect(server.seen).toHaveLength(1);
});
