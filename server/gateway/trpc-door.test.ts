import { expect, test } from "vitest";
import { KEY, openGateway, refused } from "./gateway-on-trial";

const JSON_BODY = { "content-type": "application/json" };
const COOKIE = { cookie: "leeway_session=good" };

async function openDoor() {
  const { base } = await openGateway();
  const change = (headers: Record<string, string>, body = '{"text":"abc"}') =>
    fetch(`${base}/api/trpc/change`, { method: "POST", headers: { ...JSON_BODY, ...headers }, body });
  return { base, change };
}

test("a query is answered to a key, to a cookie and to nobody", async () => {
  const { base } = await openDoor();
  const who = async (headers: Record<string, string>) => (await fetch(`${base}/api/trpc/who`, { headers })).json();
  expect(await who({ authorization: `Bearer ${KEY}` })).toEqual({ result: { data: "key" } });
  expect(await who(COOKIE)).toEqual({ result: { data: "session" } });
  expect(await who({})).toEqual({ result: { data: "nobody" } });
  const wrong = await fetch(`${base}/api/trpc/who`, { headers: { ...COOKIE, authorization: "Bearer lw_wrong" } });
  expect((await refused(wrong)).slice(0, 2)).toEqual([401, "UNAUTHORIZED"]);
});

test("a change by cookie needs our own origin", async () => {
  const { base, change } = await openDoor();
  expect((await change({ ...COOKIE, origin: "http://leeway.test" })).status).toBe(200);
  expect((await change({ ...COOKIE, origin: base })).status).toBe(200);
  expect((await change({ ...COOKIE, "sec-fetch-site": "same-origin" })).status).toBe(200);
  for (const origin of ["http://evil.test", "null", "http://leeway.test.evil.test"]) {
    expect((await refused(await change({ ...COOKIE, origin }))).slice(0, 2)).toEqual([403, "FORBIDDEN"]);
  }
  expect((await refused(await change(COOKIE)))[0]).toBe(403);
});

test("a change by key needs no origin", async () => {
  const { change } = await openDoor();
  const response = await change({ authorization: `Bearer ${KEY}` });
  expect([response.status, await response.json()]).toEqual([200, { result: { data: 3 } }]);
});

test("forms and files are refused, since another site's page could send them", async () => {
  const { change } = await openDoor();
  for (const type of [
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/octet-stream",
    "application/x-www-form-urlencoded",
  ]) {
    expect((await refused(await change({ "content-type": type, authorization: `Bearer ${KEY}` })))[0]).toBe(415);
  }
});

test("input over a mebibyte is refused", async () => {
  const { change } = await openDoor();
  const long = JSON.stringify({ text: "a".repeat(2 * 1024 * 1024) });
  expect((await refused(await change({ authorization: `Bearer ${KEY}` }, long)))[0]).toBe(413);
});

test("more than twenty calls in one request are refused", async () => {
  const { base } = await openDoor();
  const batch = (count: number) => fetch(`${base}/api/trpc/${Array(count).fill("who").join(",")}?batch=1&input=%7B%7D`);
  expect((await batch(20)).status).toBe(200);
  expect((await batch(21)).status).toBe(400);
});

test("wrong JSON and wrong types are the sender's fault, not ours", async () => {
  const { change } = await openDoor();
  for (const body of ["{", "[]", '{"text":1}', '{"text":{"__proto__":1}}', "[".repeat(10_000)]) {
    expect((await change({ authorization: `Bearer ${KEY}` }, body)).status).toBe(400);
  }
});

test("NUL and half surrogates never reach a procedure", async () => {
  const { base } = await openDoor();
  const response = await fetch(`${base}/api/trpc/echo`, {
    method: "POST",
    headers: { ...JSON_BODY, authorization: `Bearer ${KEY}` },
    body: '{"text":"a\\u0000b\\ud800"}',
  });
  expect(await response.json()).toEqual({ result: { data: "a\uFFFDb\uFFFD" } });
});
