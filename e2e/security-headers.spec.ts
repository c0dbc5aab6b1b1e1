import { expect, NOBODY, test } from "./story";

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
};

test("every page says what it may load, and no two of them with the same nonce", async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of ["/", "/checkpoints", "/settings", "/sign-in", "/nowhere"]) {
    const headers = (await request.get(path)).headers();
    expect.soft(headers, path).toMatchObject(EVERYWHERE);
    const policy = headers["content-security-policy"] ?? "";
    expect.soft(policy, path).toContain("default-src 'self'");
    expect.soft(policy, path).toContain("frame-ancestors 'none'");
    expect.soft(policy, path).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect.soft(headers["x-powered-by"], path).toBeUndefined();
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "none");
  }
  expect(nonces.size).toBe(5);
});

test("an answer of the API runs nothing, is framed nowhere and kept by nobody", async ({ stranger, leeway }) => {
  const headers = { authorization: `Bearer ${leeway.key}` };
  for (const path of ["/api/health", "/api/trpc/board.show?input=%7B%7D", "/api/nothing", "/api/hooks/nobody"]) {
    const answer = await stranger.sends(path, { headers });
    const said = Object.fromEntries(answer.headers);
    expect.soft(said, path).toMatchObject({ ...EVERYWHERE, "cache-control": "no-store" });
    expect.soft(said["content-security-policy"], path).toContain("default-src 'none'");
    expect.soft(said["access-control-allow-origin"], path).toBeUndefined();
    expect.soft(said["content-type"], path).toContain("application/json");
  }
});

test("the session's cookie is out of reach of scripts and other sites", async ({ signedIn, page }) => {
  expect(signedIn.cookies.length).toBeGreaterThan(0);
  for (const cookie of signedIn.cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  await page.goto("/");
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("the token of a sign-in link leaves the address bar", async ({ browser, leeway }) => {
  const page = await (await browser.newContext(NOBODY)).newPage();
  await page.goto(`${leeway.url}/sign-in#token=guessed`);
  await expect(page.getByRole("heading", { name: "This link no longer signs you in" })).toBeVisible();
  expect(page.url()).toBe(`${leeway.url}/sign-in`);
});
