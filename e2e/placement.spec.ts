import { createAgent } from "./characters/agent";
import { expect, test } from "./story";

test("a run that says its task stands in that task", async ({ agent, keyed }) => {
  const plan = await keyed.plans("Alerts", ["src/alerts/**"]);
  agent.worksOn(plan.taskId);
  await agent.starts();

  expect(await keyed.runOf(agent)).toMatchObject({ workstreamId: plan.streamId, taskId: plan.taskId });
});

test("a run in a stream's folder stands in that stream, one beside it does not", async ({ leeway, keyed }) => {
  const plan = await keyed.plans("Mail", ["src/mail/**"], { repository: { path: "/home/dev/mail" } });
  const inside = createAgent(leeway, "/home/dev/mail/packages/smtp");
  const beside = createAgent(leeway, "/home/dev/mail-archive");
  await inside.starts();
  await beside.starts();

  expect(await keyed.runOf(inside)).toMatchObject({ workstreamId: plan.streamId });
  expect(await keyed.runOf(beside)).toMatchObject({ workstreamId: null });
});

test("a run without a place is placed by hand, and the next in its folder finds its way", async ({
  leeway,
  agent,
  engineer,
  keyed,
}) => {
  const plan = await keyed.plans("Themes", ["src/themes/**"]);
  const title = `Draw ${plan.stream}`;
  await agent.starts();
  await agent.isAsked(title);

  await engineer.opens("/");
  const { page } = engineer;
  await page.getByRole("region", { name: "Unplaced" }).getByRole("button", { name: "Place it" }).click();
  const dialog = page.getByRole("dialog");
  const run = dialog.getByLabel("Run", { exact: true });
  if (await run.isVisible()) await run.selectOption(`Claude Code: ${title}`);
  await dialog.getByLabel("Stream", { exact: true }).selectOption(plan.stream);
  await expect(dialog.getByRole("checkbox", { name: "Remember this folder" })).toBeChecked();
  await dialog.getByRole("button", { name: "Place it" }).click();
  await expect(dialog).toBeHidden();
  await expect(engineer.lane(plan.stream)).toContainText(title);

  const next = createAgent(leeway, agent.folder);
  await next.starts();
  await next.isAsked(`Again: ${title}`);
  await expect(engineer.lane(plan.stream)).toContainText(`Again: ${title}`);
});
