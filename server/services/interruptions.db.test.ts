import { expect, test } from "vitest";
import type { Answer } from "../domain/question";
import { questionsOf } from "../store/checkpoints";
import type { Database } from "../store/database";
import { inRolledBackTransaction } from "../store/rolled-back";
import { answerCheckpoint } from "./answer-checkpoint";
import { circle } from "./circle-for-tests";
import { createWorkstream } from "./create-workstream";
import { openUrgentCheckpoints } from "./open-urgent-checkpoints";
import { showBoard } from "./show-board";
import { updateWorkspace } from "./update-workspace";
import { updateWorkstream } from "./update-workstream";

const HOUR = 60 * 60_000;

async function drifting(database: Database) {
  const story = await circle(database);
  const { workspaceId, memberId } = story.context(0).caller;
  let files = 0;
  return {
    ...story,
    async edits(count: number) {
      for (const end = files + count; files < end; files++) await story.edits(`src/http/${files}.ts`);
    },
    /** Each question of what is open gets the same answer. */
    async answers(optionId: string, words: Partial<Answer> = {}) {
      for (const { id, closure, ...row } of await story.checkpoints()) {
        if (closure) continue;
        const answers = questionsOf(row).map((each) => ({ questionId: each.id, optionIds: [optionId], ...words }));
        await answerCheckpoint(story.context(1, "key"), { checkpointId: id, answers });
      }
    },
    asksAgain: (afterMs: number) =>
      openUrgentCheckpoints(database.prisma, { workspaceId, ownerId: memberId }, new Date(Date.now() + afterMs)),
  };
}

test(
  "the third question of an hour waits until there is room, and the board says how many there were",
  inRolledBackTransaction(async (database) => {
    const story = await drifting(database);
    await updateWorkspace(story.context(0), { interruptionsPerHour: 2 });
    for (const count of [3, 3, 6]) {
      await story.edits(count);
      await story.answers("revert");
    }
    expect(await story.checkpoints()).toHaveLength(2);
    const board = await showBoard({ ...story.context(0), now: new Date() });
    expect(board.interruptions).toEqual({ lastHour: 2, perHour: 2 });

    expect(await story.asksAgain(30 * 60_000)).toBe(0);
    expect(await story.asksAgain(HOUR + 1_000)).toBe(1);
    expect(await story.asksAgain(HOUR + 2_000)).toBe(0);
    const [, , third] = await story.checkpoints();
    expect(third).toMatchObject({ kind: "event", interruptedId: story.context(0).caller.memberId });
  }),
);

test(
  "the budget is the workspace's to change",
  inRolledBackTransaction(async (database) => {
    const story = await drifting(database);
    await updateWorkspace(story.context(0), { interruptionsPerHour: 0 });
    await story.edits(3);
    expect(await story.checkpoints()).toEqual([]);

    await updateWorkspace(story.context(0), { interruptionsPerHour: 100 });
    await story.edits(1);
    expect(await story.checkpoints()).toHaveLength(1);
  }),
);

test(
  "what waited in several streams comes as one checkpoint",
  inRolledBackTransaction(async (database) => {
    const story = await drifting(database);
    await updateWorkspace(story.context(0), { interruptionsPerHour: 0 });
    await story.edits(3);
    const second = await createWorkstream(story.context(0), {
      title: "Audit log",
      intent: "Every refund leaves a trace",
    });
    const [reading] = await story.readings();
    if (!reading) throw new Error("Nothing was read");
    const { id: _, evidence, ...row } = reading;
    const object = { files: [{ path: "src/audit/log.ts", added: 1, removed: 0, created: true, first: "event" }] };
    const copy = { ...row, evidence: evidence ?? [], object, key: "another", workstreamIds: [second.id] };
    await database.prisma.reading.create({ data: copy });

    await updateWorkspace(story.context(0), { interruptionsPerHour: 1 });
    expect(await story.asksAgain(0)).toBe(1);
    const [digest, ...others] = await story.checkpoints();
    expect(others).toEqual([]);
    expect(digest).toMatchObject({
      kind: "event",
      workstreamId: null,
      reason: "2 questions about Instant refunds and Audit log",
    });
    expect(
      questionsOf(digest ?? { questions: [] })
        .map(({ workstreamId }) => workstreamId)
        .sort(),
    ).toEqual([story.streamId, second.id].sort());
  }),
);

test(
  "severity 4 is asked whatever the budget says, pauses its stream, and is counted",
  inRolledBackTransaction(async (database) => {
    const story = await drifting(database);
    await updateWorkspace(story.context(0), { interruptionsPerHour: 0 });
    await story.edits(3);
    await database.prisma.reading.updateMany({ data: { severity: 4 } });
    expect(await story.asksAgain(0)).toBe(1);
    expect(await database.prisma.streamPause.count({ where: { workstreamId: story.streamId } })).toBe(1);
    const board = await showBoard({ ...story.context(0), now: new Date(Date.now() + 1_000) });
    expect(board.interruptions).toEqual({ lastHour: 1, perHour: 0 });
  }),
);

test(
  "in quiet hours severity 3 waits for their end",
  inRolledBackTransaction(async (database) => {
    const story = await drifting(database);
    const wall = (ms: number) => new Date(Date.now() + ms).toISOString().slice(11, 16);
    const { cadence } = await database.prisma.workstream.findFirstOrThrow({ where: { id: story.streamId } });
    const quiet = { from: wall(-HOUR), to: wall(HOUR) };
    await updateWorkstream(story.context(0), {
      id: story.streamId,
      cadence: { ...(cadence as typeof CADENCE), quiet },
    });
    await story.edits(3);
    expect(await story.checkpoints()).toEqual([]);
    expect(await story.asksAgain(2 * HOUR)).toBe(1);
  }),
);

const CADENCE = { everyMinutes: 60, timeZone: "UTC", days: [1], from: "09:00", to: "17:00" };

test(
  "an answer that the agent did not obey is asked for again",
  inRolledBackTransaction(async (database) => {
    const story = await drifting(database);
    await story.edits(3);
    await story.answers("stop");
    expect(await story.asksAgain(0)).toBe(0);
    await database.prisma.directive.updateMany({ data: { notObeyedAt: new Date() } });
    expect(await story.asksAgain(0)).toBe(1);
    expect(await story.asksAgain(0)).toBe(0);
  }),
);

test(
  "put off twice, the third question has no later, and not useful needs a reason that is kept",
  inRolledBackTransaction(async (database) => {
    const story = await drifting(database);
    await updateWorkspace(story.context(0), { interruptionsPerHour: 100 });
    for (const count of [3, 1]) {
      await story.edits(count);
      await story.answers("later");
    }
    await story.edits(1);
    const [, , third] = await story.checkpoints();
    expect(questionsOf(third ?? { questions: [] })[0]?.options.map(({ id }) => id)).not.toContain("later");
    await expect(story.answers("not-useful")).rejects.toMatchObject({ code: "BAD_REQUEST" });

    await story.answers("not-useful", { text: "The http folder is ours too." });
    expect(await database.prisma.notUseful.findMany()).toMatchObject([{ reason: "The http folder is ours too." }]);
  }),
);

test(
  "what two looks at the whole picture left open is asked at once",
  inRolledBackTransaction(async (database) => {
    const story = await drifting(database);
    await story.edits(1);
    expect(await story.readings()).toMatchObject([{ severity: 2 }]);
    const { workspaceId, memberId } = story.context(0).caller;
    for (const number of [901, 902]) {
      expect(await story.asksAgain(0)).toBe(0);
      const at = new Date(Date.now() + 1_000);
      const closure = { create: { workspaceId, memberId, at, finalAt: at, answers: [] } };
      const whole = { workspaceId, number, kind: "whole", reason: "A look", questions: [], openedAt: at, closure };
      await database.prisma.checkpoint.create({ data: whole });
    }
    expect(await story.asksAgain(2_000)).toBe(1);
    expect(await story.asksAgain(3_000)).toBe(0);
  }),
);
