import { createAgent } from "./characters/agent";
import type { Keyed } from "./characters/keyed";
import { expect, test } from "./story";

interface StoredEvent {
  id: string;
  externalId: string;
  phase: string;
}

interface RunDetail {
  events: number;
  filesTouched: { path: string; added: number; removed: number }[];
  commands: { command: string; exitCode: number | null }[];
}

test("the same session sent by four clients at once, and once more event by event, is stored once", async ({
  leeway,
  agent,
  keyed,
}) => {
  const once = createAgent(leeway);
  for (const payload of once.wholeSession()) await once.posts(payload);
  const expected = await stored(keyed, once.session);

  const session = agent.wholeSession();
  await Promise.all([1, 2, 3, 4].map(() => agent.posts(session)));
  for (const payload of [...session].reverse()) await agent.posts(payload);

  const twice = await stored(keyed, agent.session);
  expect(expected.counted).toBeGreaterThan(10);
  expect(twice.counted).toBe(expected.counted);
  expect(twice.identities).toEqual(expected.identities);
  expect(new Set(twice.ids).size).toBe(twice.ids.length);
});

test("a session whose events arrive in any order is the same session", async ({ leeway, agent, keyed }) => {
  const inOrder = createAgent(leeway, agent.folder);
  for (const payload of inOrder.wholeSession()) await inOrder.posts(payload);

  const session = agent.wholeSession();
  for (const index of [11, 3, 16, 0, 7, 14, 2, 9, 5, 13, 1, 15, 8, 4, 12, 6, 10])
    await agent.posts(session[index] ?? {});

  const expected = await stored(keyed, inOrder.session);
  expect(await stored(keyed, agent.session)).toMatchObject({
    counted: expected.counted,
    identities: expected.identities,
    files: expected.files,
    commands: expected.commands,
  });
});

test("one event sent twenty times at once is stored once", async ({ agent, keyed }) => {
  const [start] = agent.wholeSession();
  await Promise.all(Array.from({ length: 20 }, () => agent.posts(start ?? {})));

  expect((await stored(keyed, agent.session)).counted).toBe(1);
});

/** What the run says it has, beside what its timeline holds. */
async function stored(keyed: Keyed, session: string) {
  const run = await keyed.runOf({ session });
  const { events } = await keyed.asks<{ events: StoredEvent[] }>("runs.events", { runId: run?.id, limit: 500 });
  const detail = await keyed.asks<RunDetail>("runs.byId", { id: run?.id });
  expect(events).toHaveLength(detail.events);
  return {
    counted: detail.events,
    files: detail.filesTouched.map(({ path, added, removed }) => `${path} +${added} -${removed}`),
    commands: detail.commands.map(({ command, exitCode }) => `${command} ${exitCode}`).sort(),
    ids: events.map(({ id }) => id),
    identities: events.map(({ externalId, phase }) => `${externalId} ${phase}`).sort(),
  };
}
