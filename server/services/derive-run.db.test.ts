import { expect, test } from "vitest";
import { markDerived } from "../store/due-looks";
import { inRolledBackTransaction } from "../store/rolled-back";
import { askToDerive } from "../store/runs";
import { circle } from "./circle-for-tests";
import { deriveRun } from "./derive-run";
import { openDueCheckpoints } from "./open-due-checkpoints";
import { rederive } from "./rederive";
import { runsToRead } from "./runs-to-read";
import { updateWorkstream } from "./update-workstream";

const timeless = ({ openedAt: _, refreshedAt: __, urgentSince: ___, ...reading }: Record<string, unknown>) => reading;

test(
  "throwing everything remembered away and reading again gives the same readings",
  inRolledBackTransaction(async (database) => {
    const story = await circle(database);
    for (const path of ["src/http/a.ts", "src/refund/b.ts", "src/http/c.ts"]) await story.edits(path);
    const before = (await story.readings()).map(timeless);
    expect(before).toHaveLength(1);
    expect(await rederive(story.context(5), {})).toEqual({ runs: 1, readings: 1 });
    expect((await story.readings()).map(timeless)).toEqual(before);
  }),
);

test(
  "an event that turns up late, below what was read, is read in its place",
  inRolledBackTransaction(async (database) => {
    const story = await circle(database);
    await story.edits("src/http/a.ts");
    await story.runs("git checkout -- src/http");
    await story.recalls("src/http/b.ts", new Date(Date.now() - 60_000));
    expect(await story.readings()).toEqual([]);

    await story.recalls("src/http/c.ts", new Date(Date.now() + 30_000));
    expect(await story.readings()).toMatchObject([{ count: 1, summary: expect.stringContaining("src/http/c.ts") }]);
    const before = (await story.readings()).map(timeless);
    await rederive(story.context(5), {});
    expect((await story.readings()).map(timeless)).toEqual(before);
  }),
);

test(
  "a reading clears when the scope moves over its files",
  inRolledBackTransaction(async (database) => {
    const story = await circle(database);
    await story.edits("src/http/a.ts");
    await database.prisma.taskVersion.updateMany({
      where: { taskId: story.taskId },
      data: { content: { title: "T", brief: "B" } },
    });
    await updateWorkstream(story.context(1), { id: story.streamId, scope: { allow: ["src/**"] } });
    await deriveRun(database.prisma, (await story.run()).id);
    expect(await story.readings()).toEqual([]);
  }),
);

test(
  "each slot asks once over all workers, missed slots are one, and a quiet stream is left alone",
  inRolledBackTransaction(async (database) => {
    const story = await circle(database);
    await story.edits("src/http/a.ts");
    await database.prisma.run.updateMany({ data: { lastHeardAt: story.context(30).now } });
    const due = (minute: number) => openDueCheckpoints(database, story.context(minute).now);

    expect([await due(30), await due(61), await due(61), await due(62)]).toEqual([0, 1, 0, 0]);
    const [first] = await story.checkpoints();
    expect(first?.slotAt).toEqual(story.context(60).now);

    await database.prisma.checkpointClosure.create({
      data: {
        checkpointId: first?.id ?? "",
        workspaceId: story.workspaceId,
        memberId: story.context(0).caller.memberId,
        at: new Date(),
        finalAt: new Date(),
        answers: [],
      },
    });
    expect(await due(200)).toBe(0);
    await database.prisma.run.updateMany({ data: { lastHeardAt: story.context(300).now } });
    expect(await due(24 * 60 + 50)).toBe(1);
    expect((await story.checkpoints()).map(({ slotAt }) => slotAt)).toEqual([
      story.context(60).now,
      story.context(24 * 60).now,
    ]);
  }),
);

test(
  "a change to the plan in the midst of a reading is read afterwards, not lost with it",
  inRolledBackTransaction(async (database) => {
    const { prisma } = database;
    const story = await circle(database);
    await story.edits("src/http/a.ts");
    const run = await story.run();
    expect(await runsToRead(database, [])).not.toContain(run.id);

    // Two people change something: one before a reading begins, one in its midst.
    await askToDerive(prisma, { id: run.id });
    const begun = await story.run();
    await askToDerive(prisma, { id: run.id });
    await markDerived(prisma, begun, { count: run.eventCount, at: new Date(), nextLookAt: null });
    expect(await runsToRead(database, [])).toContain(run.id);

    await deriveRun(prisma, run.id);
    expect(await runsToRead(database, [])).not.toContain(run.id);
  }),
);
