import { expect, test } from "vitest";
import { openGateway, refused } from "./gateway-on-trial";

test("an absent database is 503 with a time to come back, never 200", async () => {
  const gone = () => Promise.reject(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }));
  const { base, hook } = await openGateway({ receiveDelivery: gone, checkDatabase: gone });
  const response = await hook("{}");
  expect(response.headers.get("retry-after")).toBe("2");
  expect((await refused(response)).slice(0, 2)).toEqual([503, "UNAVAILABLE"]);
  const health = await fetch(`${base}/api/health`);
  expect([health.status, await health.json()]).toEqual([
    503,
    { status: "failing", database: "failing", version: "1.2.3" },
  ]);
});

test("health says what runs", async () => {
  const { base } = await openGateway();
  expect(await (await fetch(`${base}/api/health`)).json()).toEqual({ status: "ok", database: "ok", version: "1.2.3" });
});

test("every answer carries the strict headers, and an API answer is never kept", async () => {
  const { base } = await openGateway();
  for (const path of ["/api/health", "/api/nothing", "/", "/a//b?c"]) {
    const { headers } = await fetch(base + path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("strict-transport-security")).toBeNull();
  }
  expect((await fetch(`${base}/api/nothing`)).headers.get("cache-control")).toBe("no-store");
});

test("over https a browser is told to stay there", async () => {
  const { base } = await openGateway({ publicUrl: new URL("https://leeway.test") });
  expect((await fetch(`${base}/api/health`)).headers.get("strict-transport-security")).toContain("max-age=31536000");
});

test("pages get a fresh nonce each, the same in what they read and what the browser enforces", async () => {
  const { base } = await openGateway({
    pages: () => async (request, response) => void response.end(request.headers["content-security-policy"]),
  });
  const forged = { "content-security-policy": "script-src 'nonce-mine'" };
  const [first, second] = await Promise.all([fetch(`${base}/`, { headers: forged }), fetch(`${base}/`)]);
  const policy = first.headers.get("content-security-policy");
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}';/);
  expect(policy).toContain("img-src 'self' data:");
  expect(await first.text()).toBe(policy);
  expect(second.headers.get("content-security-policy")).not.toBe(policy);
});

test("pages that are still starting are 503", async () => {
  const { base } = await openGateway();
  expect((await refused(await fetch(`${base}/`))).slice(0, 2)).toEqual([503, "UNAVAILABLE"]);
});

test("an error of our own is told without our insides", async () => {
  const reported: unknown[] = [];
  const { hook } = await openGateway({
    receiveDelivery: () => Promise.reject(new Error("secret detail")),
    report: (error) => reported.push(error),
  });
  const [status, , message] = await refused(await hook("{}"));
  expect([status, message.includes("secret detail")]).toEqual([500, false]);
  expect(reported).toHaveLength(1);
});

test("the test clock moves only forward and only where there is one", async () => {
  const moved: number[] = [];
  const { base } = await openGateway({ advanceClock: async (byMs) => void moved.push(byMs) });
  const post = (body: string) =>
    fetch(`${base}/api/test/clock`, { method: "POST", body, headers: { "content-type": "application/json" } });
  expect((await post('{"advanceMs":60000}')).status).toBe(200);
  expect((await refused(await post('{"advanceMs":-1}')))[0]).toBe(400);
  expect(moved).toEqual([60_000]);
});
