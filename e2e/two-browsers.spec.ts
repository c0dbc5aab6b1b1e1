import type { Page } from "@playwright/test";
import { createEngineer } from "./characters/engineer";
import { expect, test } from "./story";

test("what an agent does is seen in two browsers at once", async ({
  agent,
  engineer,
  keyed,
  browser,
  leeway,
  signedIn,
}) => {
  const plan = await keyed.plans("Payments", ["src/payments/**"]);
  agent.worksOn(plan.taskId);
  const other = createEngineer(await (await browser.newContext({ storageState: signedIn })).newPage());
  await engineer.opens("/");
  await other.opens(`${leeway.url}/`);

  await agent.starts();
  await agent.isAsked("Take payments by card");
  for (const { lane } of [engineer, other]) await expect(lane(plan.stream)).toContainText("Take payments by card");

  await agent.writes("src/payments/card.ts");
  for (const { lane } of [engineer, other]) await expect(lane(plan.stream)).toContainText("src/payments/card.ts");
});

test("who answers second is told so, and nothing of the second answer happens", async ({
  agent,
  engineer,
  keyed,
  browser,
  leeway,
  signedIn,
}) => {
  const plan = await keyed.plans("Refunds by card", ["src/refunds/**"]);
  agent.worksOn(plan.taskId);
  await agent.starts();
  await agent.writes("src/auth/session.ts", { lines: 40 });
  await expect.poll(() => keyed.checkpointsOf(plan)).toHaveLength(1);
  const [checkpoint] = await keyed.checkpointsOf(plan);
  const other = createEngineer(await (await browser.newContext({ storageState: signedIn })).newPage());
  await engineer.opens(`/checkpoints/${checkpoint?.id}`);
  await other.opens(`${leeway.url}/checkpoints/${checkpoint?.id}`);

  await other.page.getByRole("radio", { name: "Stop the run" }).check();
  await engineer.page.getByRole("radio", { name: "Leave it, but no further" }).check();
  await engineer.sends();

  await expect(engineer.outcome).toContainText("may stay as it is now");
  await expect(other.page.getByText("answered while you were answering")).toBeVisible();
  await expect(other.outcome).toContainText("may stay as it is now");
});

test("two tabs of one browser share one stream of changes, and one goes on when the other closes", async ({
  agent,
  engineer,
  keyed,
  context,
}) => {
  const plan = await keyed.plans("Ledger", ["src/ledger/**"]);
  agent.worksOn(plan.taskId);
  const streams = { first: 0, second: 0 };
  const second = await context.newPage();
  countStreams(engineer.page, () => streams.first++);
  countStreams(second, () => streams.second++);
  await engineer.opens("/");
  await expect(engineer.page.getByRole("status", { name: "Connection: Live" })).toBeVisible();
  await second.goto("/");
  await expect(second.getByRole("status", { name: "Connection: Live" })).toBeVisible();

  await agent.starts();
  await agent.isAsked("Write the ledger");
  for (const page of [engineer.page, second]) await expect(lane(page, plan.stream)).toContainText("Write the ledger");
  expect(streams).toEqual({ first: 1, second: 0 });

  await engineer.page.close();
  await agent.runs("npm run ledger");
  await expect(lane(second, plan.stream)).toContainText("npm run ledger");
  expect(streams.second).toBe(1);
});

function lane(page: Page, stream: string) {
  return createEngineer(page).lane(stream);
}

function countStreams(page: Page, count: () => void): void {
  page.on("request", (request) => {
    if (request.url().includes("/api/trpc/live.changes")) count();
  });
}
