import { expect, test } from "./story";

const STRAY = ["src/auth/session.ts", "src/billing/invoice.ts", "src/billing/tax.ts"];

test("from the board to the sent answer, and back, by keys alone", async ({ agent, engineer, keyed }) => {
  const plan = await keyed.plans("Webhooks", ["src/webhooks/**"]);
  agent.worksOn(plan.taskId);
  await agent.starts();
  await agent.writes("src/webhooks/send.ts", { lines: 100 });
  for (const path of STRAY) await agent.writes(path, { lines: 5 });
  await expect.poll(() => keyed.checkpointsOf(plan)).toHaveLength(1);

  await engineer.opens("/");
  const { page, readBack } = engineer;
  const { keyboard } = page;
  const action = engineer.waiting(plan.stream).getByRole("link");
  await expect(page.getByRole("status", { name: "Connection: Live" })).toBeVisible();
  await expect(async () => {
    await keyboard.press("j");
    await expect(action).toBeFocused({ timeout: 100 });
  }).toPass();
  await keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "3 files outside the scope were edited" })).toBeVisible();
  await keyboard.press("Control+Enter");
  await expect(readBack).toContainText("0 of 1 answered");
  for (const [index] of STRAY.entries()) {
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(index);
    await keyboard.press("2");
  }
  await expect(readBack).toContainText("1 of 1 answered");
  await expect(readBack).toContainText("Put that back as it was before your change");

  await keyboard.press("Control+Enter");
  await expect(engineer.outcome).toContainText("Put that back as it was before your change");
  await keyboard.press("z");
  await expect(page.getByRole("complementary", { name: "Read back" })).toBeVisible();
  expect(await keyed.checkpointsOf(plan)).toHaveLength(1);

  await keyboard.press("g");
  await keyboard.press("b");
  await expect(page).toHaveURL("/");
  await keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("Send after the read-back");
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("every control of the board can be reached by Tab, and shows that it is", async ({ engineer }) => {
  await engineer.opens("/");
  const { page } = engineer;
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
