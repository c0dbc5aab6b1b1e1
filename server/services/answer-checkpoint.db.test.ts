import { expect, test } from "vitest";
import { questionsOf } from "../store/checkpoints";
import type { Database } from "../store/database";
import { inRolledBackTransaction } from "../store/rolled-back";
import { answerCheckpoint } from "./answer-checkpoint";
import { circle } from "./circle-for-tests";
import { openCheckpointNow } from "./open-checkpoint-now";
import { showCheckpoint } from "./show-checkpoint";
import { showTask } from "./show-task";
import { takeBackAnswer } from "./take-back-answer";

/** Three files outside the scope, so that a checkpoint has been opened at once. */
async function asked(database: Database) {
  const story = await circle(database);
  await story.edits("src/refund/machine.ts");
  for (const path of ["src/http/a.ts", "src/http/b.ts", "src/http/c.ts"]) await story.edits(path);
  const [checkpoint] = await story.checkpoints();
  const [question] = checkpoint ? questionsOf(checkpoint) : [];
  if (!checkpoint || !question) throw new Error("Nothing was asked");
  const answer = (optionIds: string[], rows = {}) => ({
    checkpointId: checkpoint.id,
    answers: [{ questionId: question.id, optionIds, rows }],
  });
  return { ...story, checkpoint, question, answer };
}

test(
  "three files outside the scope are asked about at once, and once",
  inRolledBackTransaction(async (database) => {
    const story = await asked(database);
    expect(story.question).toMatchObject({
      type: "matrix",
      severity: 3,
      object: "src/http/a.ts, src/http/b.ts, src/http/c.ts",
    });
    await story.edits("src/http/d.ts");
    expect(await story.checkpoints()).toHaveLength(1);
  }),
);

test(
  "the words leave ten seconds after a browser's answer, and once",
  inRolledBackTransaction(async (database) => {
    const story = await asked(database);
    await answerCheckpoint(story.context(1), story.answer(["revert"]));
    await database.prisma.directive.updateMany({ data: { deliverableAt: new Date(Date.now() + 60_000) } });
    expect((await story.edits("src/refund/machine.ts", "two")).reply).toBeNull();

    await database.prisma.directive.updateMany({ data: { deliverableAt: new Date(0) } });
    const replies = [
      await story.edits("src/refund/machine.ts", "three"),
      await story.edits("src/refund/machine.ts", "four"),
    ];
    expect(JSON.stringify(replies[0]?.reply)).toContain(
      "Outside the scope of this task: src/http/a.ts, src/http/b.ts and src/http/c.ts.",
    );
    expect(replies[1]?.reply).toBeNull();
  }),
);

test(
  "words whose reply was lost go out once more, not a third time",
  inRolledBackTransaction(async (database) => {
    const story = await asked(database);
    await answerCheckpoint(story.context(1, "key"), story.answer(["revert"]));
    await database.prisma.directive.updateMany({ data: { deliverableAt: new Date(0) } });
    for (const expected of [true, true, false]) {
      const { reply, lost } = await story.edits("src/refund/machine.ts", `again ${expected}`);
      expect(reply !== null).toBe(expected);
      await database.prisma.directive.updateMany({ data: { seenAt: null } });
      await lost();
    }
  }),
);

test(
  "a revert is done when the files are as they were, not before",
  inRolledBackTransaction(async (database) => {
    const story = await asked(database);
    await answerCheckpoint(story.context(1, "key"), story.answer(["revert"]));
    await database.prisma.directive.updateMany({ data: { deliverableAt: new Date(0) } });
    await story.edits("src/refund/machine.ts", "two");
    await story.runs("git checkout -- src/http/a.ts src/http/b.ts");
    const halfway = await showCheckpoint(story.context(2), { id: story.checkpoint.id });
    expect(halfway.outcomes).toMatchObject([{ done: false }]);
    expect(halfway.directives).toMatchObject([{ remaining: ["src/http/c.ts"] }]);

    await story.runs("git restore src/http/c.ts");
    const done = await showCheckpoint(story.context(3), { id: story.checkpoint.id });
    expect(done.outcomes).toMatchObject([{ done: true }]);
    expect(done.directives).toMatchObject([{ state: "obeyed" }]);
    expect(await story.readings()).toEqual([]);
  }),
);

test(
  "rows are answered one by one: what belongs widens the scope as a new version, the rest goes back",
  inRolledBackTransaction(async (database) => {
    const story = await asked(database);
    const rows = { "src/http/a.ts": "widen", "src/http/b.ts": "revert", "src/http/c.ts": "revert" };
    const { decisions, directives } = await answerCheckpoint(story.context(1, "key"), story.answer([], rows));
    expect([decisions.length, directives.length]).toEqual([1, 2]);

    const task = await showTask(story.context(2), { id: story.taskId });
    expect(task.version).toBe(2);
    expect(task.content.scope?.allow).toEqual(["src/refund/**", "src/http/a.ts"]);
    expect(task.versions[0]?.reason).toContain("src/http/a.ts");
    const words = await database.prisma.directive.findMany({ where: { purpose: "revert" } });
    expect(words.map(({ paths }) => paths)).toEqual([["src/http/b.ts", "src/http/c.ts"]]);
  }),
);

test(
  "within ten seconds an answer is taken back whole, after that not at all",
  inRolledBackTransaction(async (database) => {
    const story = await asked(database);
    await answerCheckpoint(story.context(1), story.answer(["widen"]));
    await takeBackAnswer(story.context(1.1), { checkpointId: story.checkpoint.id });
    const task = await showTask(story.context(2), { id: story.taskId });
    expect([task.version, task.content.scope?.allow]).toEqual([1, ["src/refund/**"]]);
    expect(await database.prisma.directive.count()).toBe(0);
    expect(await database.prisma.decision.count({ where: { workspaceId: story.workspaceId } })).toBe(0);

    await answerCheckpoint(story.context(3), story.answer(["widen"]));
    await expect(takeBackAnswer(story.context(3.2), { checkpointId: story.checkpoint.id })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  }),
);

test(
  "a checkpoint is answered once, whole, and only by its own workspace",
  inRolledBackTransaction(async (database) => {
    const story = await asked(database);
    const { context, answer } = story;
    await expect(answerCheckpoint(context(1), answer([], { "src/http/a.ts": "widen" }))).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(answerCheckpoint(context(1), answer(["burn it down"]))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const stranger = await circle(database);
    await expect(answerCheckpoint(stranger.context(1), answer(["later"]))).rejects.toMatchObject({ code: "NOT_FOUND" });

    await answerCheckpoint(context(1), answer(["later"]));
    await expect(answerCheckpoint(context(1), answer(["revert"]))).rejects.toMatchObject({ code: "CONFLICT" });
  }),
);

test(
  "a look now asks about what is open even if it was asked before, and about the goal",
  inRolledBackTransaction(async (database) => {
    const story = await asked(database);
    await answerCheckpoint(story.context(1), story.answer(["later"]));
    const { id } = await openCheckpointNow(story.context(2), { workstreamId: story.streamId });
    const shown = await showCheckpoint(story.context(2), { id });
    expect(shown.questions.map(({ kind }) => kind)).toEqual(["out-of-scope", "goal-check"]);
    expect(await openCheckpointNow(story.context(3), { workstreamId: story.streamId })).toEqual({ id });
  }),
);
