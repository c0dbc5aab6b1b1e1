import { expect, test } from "vitest";
import { questionsOf } from "../store/checkpoints";
import type { Database } from "../store/database";
import { inRolledBackTransaction } from "../store/rolled-back";
import { answerCheckpoint } from "./answer-checkpoint";
import { circle } from "./circle-for-tests";
import { escalateUnanswered } from "./escalate-unanswered";
import { showBoard } from "./show-board";
import { showCheckpoint } from "./show-checkpoint";
import { showTrust } from "./show-trust";
import { takeBackAnswer } from "./take-back-answer";
import { updateTask } from "./update-task";

const MINUTE = 60_000;

/** Three files outside the scope, asked about, and nobody answers. */
async function unanswered(database: Database) {
  const story = await circle(database);
  for (const path of ["src/http/a.ts", "src/http/b.ts", "src/http/c.ts"]) await story.edits(path);
  const [checkpoint] = await story.checkpoints();
  const [question] = checkpoint ? questionsOf(checkpoint) : [];
  if (!checkpoint || !question) throw new Error("Nothing was asked");
  const { id: checkpointId } = checkpoint;
  const context = (minutes: number) => ({ ...story.context(0), now: new Date(Date.now() + minutes * MINUTE) });
  return {
    ...story,
    checkpointId,
    questionId: question.id,
    at: context,
    passes: (minutes: number) => escalateUnanswered(database.prisma, context(minutes).now),
    answers: (optionId: string, minutes: number, part: object = {}) =>
      answerCheckpoint(context(minutes), {
        checkpointId,
        answers: [{ questionId: question.id, optionIds: [optionId], ...part }],
      }),
    words: () => database.prisma.directive.findMany({ orderBy: { createdAt: "asc" } }),
    pauses: () => database.prisma.streamPause.findMany({ where: { workstreamId: story.streamId } }),
  };
}

test(
  "after twenty minutes the agent is told, once, to leave the object alone, and the queue says so",
  inRolledBackTransaction(async (database) => {
    const story = await unanswered(database);
    expect([await story.passes(19), await story.passes(21), await story.passes(22)]).toEqual([0, 1, 0]);
    const words = await story.words();
    expect(words).toHaveLength(1);
    expect(words[0]?.text).toContain("leave src/http/a.ts, src/http/b.ts, src/http/c.ts alone");
    const { needsYou } = await showBoard(story.at(22));
    expect(needsYou[0]?.reason).toContain("Unanswered for 20 min");
    expect(JSON.stringify((await story.edits("src/refund/machine.ts")).reply)).not.toContain("leave src/http/a.ts");

    await database.prisma.directive.updateMany({ data: { deliverableAt: new Date(0) } });
    const reply = JSON.stringify((await story.edits("src/refund/machine.ts", "two")).reply);
    expect(reply).toContain("leave src/http/a.ts");
  }),
);

test(
  "after an hour the stream pauses; the answer resumes it, and taking the answer back pauses it again",
  inRolledBackTransaction(async (database) => {
    const story = await unanswered(database);
    expect([await story.passes(61), await story.passes(62)]).toEqual([1, 0]);
    expect(await story.pauses()).toMatchObject([{ memberId: null, reason: expect.stringContaining("for an hour") }]);
    const { needsYou } = await showBoard(story.at(62));
    expect(needsYou[0]?.reason).toContain("the stream is paused");

    await story.answers("later", 63);
    expect(await story.pauses()).toEqual([]);
    await takeBackAnswer(story.at(63), { checkpointId: story.checkpointId });
    expect(await story.pauses()).toMatchObject([{ memberId: null }]);
  }),
);

test(
  "an agent that has read the hold and hears nothing else by the answer is told that it is over",
  inRolledBackTransaction(async (database) => {
    const story = await unanswered(database);
    await story.passes(21);
    await database.prisma.directive.updateMany({ data: { offeredAt: new Date() } });
    await story.answers("later", 25);
    const [, release] = await story.words();
    expect(release?.text).toContain("no longer be left alone");
  }),
);

test(
  "a hold that nobody has read yet is withdrawn by the answer",
  inRolledBackTransaction(async (database) => {
    const story = await unanswered(database);
    await story.passes(21);
    await story.answers("later", 25);
    expect(await story.words()).toEqual([]);
  }),
);

test(
  "a checkpoint keeps what it was asked of, also when the task moves on",
  inRolledBackTransaction(async (database) => {
    const story = await unanswered(database);
    await updateTask(story.context(1), { id: story.taskId, brief: "Build it differently" });
    const { basis } = await showCheckpoint(story.at(1), { id: story.checkpointId });
    expect(basis).toMatchObject({
      tasks: [{ title: "Refund state machine", version: 1, versionNow: 2 }],
      runs: [{ events: 3, lastSeq: expect.any(String) }],
      signals: { "out-of-scope": 1 },
    });
  }),
);

test(
  "answers are counted by kind with what they did and how long they took, and no longer when taken back",
  inRolledBackTransaction(async (database) => {
    const story = await unanswered(database);
    const kinds = async () => (await showTrust(story.at(1))).kinds;
    expect(await kinds()).toMatchObject([{ kind: "out-of-scope", asked: 1, acted: 0 }]);

    await story.answers("not-useful", 1, { ms: 2_500, evidenceOpened: true });
    expect(await kinds()).toMatchObject([{ asked: 1, notUseful: 1, idleShare: 1, standing: "asked" }]);
    expect(await showTrust(story.at(1))).toMatchObject({ days: [{ answers: 1, medianMs: 2_500, unread: false }] });

    await takeBackAnswer(story.at(1), { checkpointId: story.checkpointId });
    expect(await kinds()).toMatchObject([{ asked: 1, notUseful: 0 }]);
  }),
);

test(
  "in the browser severity 4 wants its evidence opened; a script may answer without",
  inRolledBackTransaction(async (database) => {
    const story = await unanswered(database);
    const { questions } = await database.prisma.checkpoint.findFirstOrThrow({ where: { id: story.checkpointId } });
    const grave = questionsOf({ questions }).map((question) => ({ ...question, severity: 4 }));
    await database.prisma.checkpoint.update({ where: { id: story.checkpointId }, data: { questions: grave } });
    await expect(story.answers("later", 1)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("Open the evidence"),
    });
    await story.answers("later", 1, { evidenceOpened: true });
  }),
);
