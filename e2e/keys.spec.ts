import { expect, test } from "./story";

test("a key is shown once, works, and ends at once when it is revoked", async ({ engineer, stranger }) => {
  const name = `Laptop ${Date.now()}`;
  const { page } = engineer;
  await engineer.opens("/settings?section=keys");
  await page.getByRole("button", { name: "Make a key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  for (const [scope, wanted] of Object.entries({ "Report events": true, Read: true, Write: false }))
    await dialog.getByRole("checkbox", { name: scope }).setChecked(wanted);
  await dialog.getByRole("button", { name: "Make the key" }).click();
  const key = (await dialog.getByText(/^lw_/).textContent()) ?? "";
  await dialog.getByRole("button", { name: "I have copied it" }).click();

  const authorization = `Bearer ${key}`;
  const me = "/api/trpc/me.show?input=%7B%7D";
  expect((await stranger.sends(me, { headers: { authorization } })).status).toBe(200);
  expect((await stranger.posts("/api/trpc/workspace.update", "{}", { authorization })).status).toBe(403);

  await page.reload();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await expect(row).toBeVisible();
  expect(await page.content()).not.toContain(key);

  await row.getByRole("button", { name: `Revoke ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke the key" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(row).toHaveCount(0);
  const after = await stranger.sends(me, { headers: { authorization } });
  expect(after.status).toBe(401);
  expect(after.error?.message).toContain("revoked");
  const hook = await stranger.posts("/api/hooks/generic", '{"run":"r","kind":"said","text":"x"}', { authorization });
  expect(hook.status).toBe(401);
});
