import { expect, test } from "vitest";
import { openGateway, refused } from "./gateway-on-trial";

async function openDoor() {
  const { base } = await openGateway();
  const signIn = (token: unknown, headers: Record<string, string> = {}) =>
    fetch(`${base}/api/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ token }),
    });
  return { base, signIn };
}

test("a good token becomes a cookie", async () => {
  const { signIn } = await openDoor();
  const response = await signIn("good", { origin: "http://leeway.test" });
  expect([response.status, response.headers.getSetCookie()]).toEqual([200, ["leeway_session=good; Path=/"]]);
});

test("an unknown token is 404, no token 400, another site's page 403", async () => {
  const { signIn } = await openDoor();
  expect((await refused(await signIn("bad"))).slice(0, 2)).toEqual([404, "NOT_FOUND"]);
  expect((await refused(await signIn(7)))[0]).toBe(400);
  expect((await refused(await signIn("good", { origin: "http://evil.test" })))[0]).toBe(403);
});

test("guessing tokens is slowed down", async () => {
  const { signIn } = await openDoor();
  for (let guess = 0; guess < 20; guess++) expect((await signIn(`guess ${guess}`)).status).toBe(404);
  const slowed = await signIn("good");
  expect([slowed.status, slowed.headers.has("retry-after")]).toEqual([429, true]);
});

test("signing out clears the cookie, and only our own page may ask for it", async () => {
  const { base } = await openDoor();
  const signOut = (origin: string) => fetch(`${base}/api/sign-out`, { method: "POST", headers: { origin } });
  expect((await signOut(base)).headers.getSetCookie()).toEqual(["leeway_session=; Max-Age=0"]);
  expect((await signOut("http://evil.test")).status).toBe(403);
});
