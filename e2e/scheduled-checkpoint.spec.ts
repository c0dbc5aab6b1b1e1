import { createAgent } from "./characters/agent";
import { createClock } from "./characters/clock";
import { createKeyed, type Keyed, type Plan } from "./characters/keyed";
import { expect, test } from "./story";

/** Half past five hours ahead of us all year: working hours there are none of ours. */
const EVERY_HALF_HOUR = {
  everyMinutes: 30,
  timeZone: "Asia/Kolkata",
  days: [1, 2, 3, 4, 5],
  from: "09:00",
  to: "17:00",
};

const MINUTE = 60_000;

test("a stream is asked about once per slot, in working hours, and only when something moved", async ({
  ownLeeway: leeway,
}) => {
  const keyed = createKeyed(leeway);
  const clock = createClock(leeway);
  const agent = createAgent(leeway);
  const becomes = async (time: string) => clock.passes({ seconds: (await untilMs(keyed, time)) / 1_000 });

  // Nothing but the schedule asks.
  await keyed.changes("workspace.update", { interruptionsPerHour: 0 });
  await becomes("Monday 08:50");
  const plan = await keyed.plans("Audit", ["src/audit/**"], { cadence: EVERY_HALF_HOUR });
  agent.worksOn(plan.taskId);
  await agent.starts();
  await agent.writes("src/audit/log.ts");
  expect(await asked(keyed, plan)).toEqual([]);

  await becomes("Monday 09:01");
  expect(await asked(keyed, plan)).toEqual(["stream"]);
  await clock.passes({ minutes: 1 });
  await becomes("Monday 09:31");
  expect(await asked(keyed, plan), "the last one still waits").toEqual(["stream"]);

  await answerAll(keyed, plan);
  await agent.writes("src/audit/more.ts");
  await becomes("Monday 13:10");
  expect(await asked(keyed, plan), "many missed slots are one").toEqual(["stream"]);

  await answerAll(keyed, plan);
  await becomes("Monday 14:05");
  expect(await asked(keyed, plan), "nothing moved").toEqual([]);

  await agent.writes("src/audit/last.ts");
  await becomes("Monday 17:01");
  expect(await asked(keyed, plan)).toEqual(["stream"]);
  await answerAll(keyed, plan);
  await agent.writes("src/audit/evening.ts");
  await agent.ends();
  await becomes("Tuesday 08:59");
  expect(await asked(keyed, plan), "nobody is asked at night").toEqual([]);
  await becomes("Tuesday 09:01");
  expect(await asked(keyed, plan)).toEqual(["stream"]);
});

test("who wants to look now need not wait for a slot", async ({ agent, engineer, keyed }) => {
  const plan = await keyed.plans("Backups", ["src/backups/**"]);
  agent.worksOn(plan.taskId);
  await agent.starts();
  await agent.writes("src/backups/copy.ts");

  await engineer.opens("/checkpoints");
  await engineer.page.getByRole("button", { name: "Look now" }).click();
  await engineer.page.getByRole("menuitem", { name: plan.stream }).click();
  await expect(engineer.page.getByRole("heading", { name: `Is that still what ${plan.stream} is for?` })).toBeVisible();
  expect(await keyed.checkpointsOf(plan)).toHaveLength(1);
});

/** The kinds of the checkpoints that wait now. */
async function asked(keyed: Keyed, plan: Plan): Promise<string[]> {
  return (await keyed.checkpointsOf(plan)).map(({ kind }) => kind);
}

async function answerAll(keyed: Keyed, plan: Plan): Promise<void> {
  for (const { id, questions } of await keyed.checkpointsOf(plan)) {
    const answers = questions.map((question) => ({ questionId: question.id, optionIds: [question.options[0]?.id] }));
    await keyed.changes("checkpoints.answer", { checkpointId: id, answers });
  }
}

/** How long until the wall clocks in Kolkata show this, by the server's clock. */
async function untilMs(keyed: Keyed, wanted: string): Promise<number> {
  const { now } = await keyed.asks<{ now: string }>("board.show");
  for (let minutes = 1; minutes <= 7 * 24 * 60; minutes++) {
    const then = Math.floor(Date.parse(now) / MINUTE + minutes) * MINUTE;
    if (wallTime.format(then).replace(",", "") === wanted) return then - Date.parse(now);
  }
  throw new Error(`${wanted} does not come within a week`);
}

const wallTime = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: EVERY_HALF_HOUR.timeZone,
});
