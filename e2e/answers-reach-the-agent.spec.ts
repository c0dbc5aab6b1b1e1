import { type Agent, createAgent } from "./characters/agent";
import type { Checkpoint, Keyed, Plan } from "./characters/keyed";
import { expect, test } from "./story";

test("a stop reaches the agent as a stop, and is done only when the session has ended", async ({
  agent,
  engineer,
  keyed,
  clock,
}) => {
  const plan = await strayed({ agent, keyed, name: "Exports" });
  await engineer.opens("/");
  await engineer.waiting(plan.stream).getByRole("link").click();
  const { page, outcome } = engineer;
  await page.getByRole("radio", { name: "Stop the run" }).check();
  await engineer.sends();
  await expect(page.getByText("It counts when the time is up")).toBeVisible();
  await clock.passes({ seconds: 10 });

  const reply = await agent.runs("npm test");
  expect(reply).toMatchObject({ continue: false, stopReason: expect.stringContaining("src/auth/session.ts") });
  await expect(outcome).toContainText("Delivered in the reply");
  await expect(outcome).not.toContainText("Done:");

  await agent.ends();
  await expect(outcome).toContainText("Done: the run has stopped");
  expect((await keyed.runOf(agent))?.state).toBe("stopped");
});

test("an agent that is about to stop is told to go on with the words", async ({ agent, keyed }) => {
  const plan = await strayed({ agent, keyed, name: "Imports" });
  await answer(keyed, plan, "revert");

  const reply = await agent.stops("All done.");
  expect(reply).toMatchObject({ decision: "block", reason: expect.stringContaining("src/auth/session.ts") });
  expect(await agent.stops("All done now.")).toBeNull();
});

test("an agent that was away hears the words when its session starts again", async ({ agent, keyed }) => {
  const plan = await strayed({ agent, keyed, name: "Reports" });
  await agent.ends();
  await answer(keyed, plan, "keep-out");

  const reply = await agent.starts("resume");
  expect(reply?.hookSpecificOutput).toMatchObject({
    hookEventName: "SessionStart",
    additionalContext: expect.stringContaining("src/auth/session.ts"),
  });
});

test("words reach only the session they are for, and each once", async ({ agent, keyed, leeway }) => {
  const plan = await strayed({ agent, keyed, name: "Charts" });
  const neighbour = createAgent(leeway);
  neighbour.worksOn(plan.taskId);
  await neighbour.starts();
  await answer(keyed, plan, "keep-out");

  expect(await neighbour.runs("npm test")).toBeNull();
  const replies = await Promise.all([1, 2, 3, 4, 5].map((n) => agent.runs(`npm test ${n}`)));
  expect(replies.filter((reply) => reply !== null)).toHaveLength(1);
});

test("widening the scope makes a new version of the task and ends the reading", async ({ agent, engineer, keyed }) => {
  const plan = await strayed({ agent, keyed, name: "Search" });
  const before = await keyed.asks<{ version: number }>("tasks.byId", { id: plan.taskId });

  await engineer.opens("/");
  await engineer.waiting(plan.stream).getByRole("link").click();
  await engineer.page.getByRole("radio", { name: "It belongs: widen the scope" }).check();
  await expect(engineer.readBack).toContainText("Widen the scope by 1 file: src/auth/session.ts");
  await engineer.sends();

  await expect(engineer.outcome).toContainText("Widen the scope");
  const after = await keyed.asks<{ version: number; effectiveScope: { allow: string[] } }>("tasks.byId", {
    id: plan.taskId,
  });
  expect(after.version).toBe(before.version + 1);
  expect(after.effectiveScope.allow).toContain("src/auth/session.ts");
  await expect.poll(() => keyed.readingsOf(plan)).toEqual([]);

  await agent.writes("src/auth/session.ts", { lines: 60 });
  await expect.poll(() => keyed.readingsOf(plan)).toEqual([]);
});

test("of two who answer at once one is told that the other was faster", async ({ agent, keyed }) => {
  const plan = await strayed({ agent, keyed, name: "Quotas" });
  const [checkpoint] = await keyed.checkpointsOf(plan);
  const answers = { checkpointId: checkpoint?.id, answers: answersOf(checkpoint, "keep-out") };

  const both = await Promise.allSettled([1, 2].map(() => keyed.changes("checkpoints.answer", answers)));
  const refusals = both.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []));
  expect(refusals).toEqual([expect.stringContaining("409")]);
});

interface Straying {
  agent: Agent;
  keyed: Keyed;
  name: string;
}

/** The agent has written one file that its task does not allow, and enough of it to be asked about at once. */
async function strayed({ agent, keyed, name }: Straying): Promise<Plan> {
  const plan = await keyed.plans(name, [`src/${name.toLowerCase()}/**`]);
  agent.worksOn(plan.taskId);
  await agent.starts();
  await agent.writes("src/auth/session.ts", { lines: 40 });
  await expect.poll(() => keyed.checkpointsOf(plan)).toHaveLength(1);
  return plan;
}

/** By key, so that it is final at once. */
async function answer(keyed: Keyed, plan: Plan, optionId: string): Promise<void> {
  const [checkpoint] = await keyed.checkpointsOf(plan);
  await keyed.changes("checkpoints.answer", { checkpointId: checkpoint?.id, answers: answersOf(checkpoint, optionId) });
}

function answersOf(checkpoint: Checkpoint | undefined, optionId: string) {
  return checkpoint?.questions.map(({ id }) => ({ questionId: id, optionIds: [optionId] }));
}
