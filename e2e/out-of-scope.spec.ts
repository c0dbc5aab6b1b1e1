import { expect, test } from "./story";

const STRAY = ["src/auth/session.ts", "src/billing/invoice.ts", "src/billing/tax.ts"];

test("edits outside the scope are asked about, answered, delivered and obeyed", async ({
  agent,
  engineer,
  keyed,
  clock,
}) => {
  const plan = await keyed.plans("Refunds", ["src/refunds/**"]);
  agent.worksOn(plan.taskId);
  await engineer.opens("/");

  await agent.starts();
  await agent.isAsked("Build the refund state machine");
  await agent.writes("src/refunds/machine.ts", { lines: 100 });
  for (const path of STRAY) await agent.writes(path, { lines: 5 });

  const entry = engineer.waiting(plan.stream);
  await expect(entry).toContainText("3 files");
  await entry.getByRole("link").click();

  const { page, readBack, outcome } = engineer;
  await expect(page.getByRole("heading", { name: "3 files outside the scope were edited" })).toBeVisible();
  for (const path of STRAY) await expect(page.getByRole("radiogroup", { name: path })).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Send answer" })).toHaveCount(0);
  await page.getByRole("button", { name: "1 question still open" }).click();
  expect(await keyed.checkpointsOf(plan)).toHaveLength(1);

  const words = `Outside the scope of this task: ${STRAY[0]}, ${STRAY[1]} and ${STRAY[2]}. Put that back as it was before your change and keep your other changes.`;
  await engineer.chooses("put it back", "All 3 files");
  await expect(readBack).toContainText(words);

  await engineer.sends();
  await expect(page.getByText("It counts when the time is up")).toBeVisible();
  expect(await agent.writes("src/refunds/events.ts")).toBeNull();

  await clock.passes({ seconds: 10 });
  const reply = await agent.writes("src/refunds/api.ts");
  expect(reply?.hookSpecificOutput?.hookEventName).toBe("PostToolUse");
  expect(reply?.hookSpecificOutput?.additionalContext).toContain(words);
  expect(reply?.hookSpecificOutput?.additionalContext).toMatch(/\[LW-[0-9A-Z]+\]$/);
  await expect(outcome).toContainText("Delivered in the reply to an event of Claude Code");
  expect(await agent.writes("src/refunds/more.ts")).toBeNull();

  await agent.runs(`rm ${STRAY.slice(0, 2).join(" ")}`);
  await agent.runs(`git checkout -- ${STRAY[2]}`);
  await expect(outcome).toContainText("Done: what it reported since shows the files put back");
  await expect.poll(() => keyed.readingsOf(plan)).toEqual([]);
});

test("an answer taken back within ten seconds sends nothing and asks again", async ({
  agent,
  engineer,
  keyed,
  clock,
}) => {
  const plan = await keyed.plans("Invoices", ["src/invoices/**"]);
  agent.worksOn(plan.taskId);
  await agent.starts();
  await agent.writes("src/auth/login.ts", { lines: 40 });

  await engineer.opens("/");
  await engineer.waiting(plan.stream).getByRole("link").click();
  const { page } = engineer;
  await page.getByRole("radio", { name: "It does not belong: put it back" }).check();
  await engineer.sends();
  await page.getByRole("button", { name: "Take it back" }).click();

  await expect(page.getByRole("button", { name: /^(1 question still open|Send answer)$/ })).toBeVisible();
  await clock.passes({ seconds: 20 });
  expect(await agent.writes("src/invoices/pdf.ts")).toBeNull();
  expect(await keyed.checkpointsOf(plan)).toHaveLength(1);
});
