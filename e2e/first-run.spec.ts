import { createAgent } from "./characters/agent";
import { createStranger } from "./characters/stranger";
import { expect, NOBODY, test } from "./story";

test("from the printed link to the first event of an agent", async ({ emptyLeeway, browser }) => {
  const context = await browser.newContext(NOBODY);
  const page = await context.newPage();
  await page.goto(emptyLeeway.signInLink());
  await expect(page.getByRole("heading", { name: "No run has reported yet" })).toBeVisible();
  expect(page.url()).toBe(`${emptyLeeway.url}/`);

  await page.getByRole("button", { name: "Make the command" }).click();
  const command = await page.getByText("npx leeway connect claude-code").textContent();
  const [, url, key] = /--url (\S+) --key (lw_\S+)$/.exec(command ?? "") ?? [];
  expect(url).toBe(emptyLeeway.url);

  let loads = 0;
  page.on("load", () => loads++);
  const agent = createAgent({ url: String(url), key: String(key) });
  await agent.starts();
  await agent.isAsked("Add a rate limit to the hooks door");

  await expect(page.getByText("First event received from Claude Code")).toBeVisible();
  await expect(page.getByRole("link", { name: "Add a rate limit to the hooks door" })).toBeVisible();

  await page.getByRole("button", { name: "Make the first stream" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Folder")).toHaveValue(agent.folder);
  await dialog.getByLabel("Title").fill("Rate limits");
  await dialog.getByLabel("Why it exists").fill("No script can slow the agents of others down");
  await dialog.getByRole("button", { name: "Make the stream" }).click();
  await expect(page.getByRole("region", { name: "Rate limits" })).toContainText("Add a rate limit to the hooks door");
  expect(loads).toBe(0);

  await page.getByRole("button", { name: /sign out/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in with the link in the terminal" })).toBeVisible();
  expect(await context.cookies()).toEqual([]);

  await page.goto(emptyLeeway.signInLink());
  await expect(page.getByRole("heading", { name: "This link no longer signs you in" })).toBeVisible();
});

test("whoever has no link sees nothing", async ({ leeway, browser }) => {
  const page = await (await browser.newContext(NOBODY)).newPage();
  for (const path of ["/", "/checkpoints", "/decisions", "/settings?section=keys"]) {
    await page.goto(`${leeway.url}${path}`);
    await expect(page).toHaveURL(`${leeway.url}/sign-in?next=${encodeURIComponent(path)}`);
  }
  const guess = await createStranger(leeway).posts("/api/sign-in", '{"token":"guessed"}');
  expect(guess.status).toBe(404);
  expect(guess.headers.get("set-cookie")).toBeNull();
});
