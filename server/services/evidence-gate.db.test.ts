import { expect, test } from "vitest";
import { namedCriteria } from "../domain/criterion-id";
import { VerificationResult } from "../domain/verification-result";
import { questionsOf } from "../store/checkpoints";
import type { Database } from "../store/database";
import { inRolledBackTransaction } from "../store/rolled-back";
import { answerCheckpoint } from "./answer-checkpoint";
import { circle } from "./circle-for-tests";
import { deriveRun } from "./derive-run";
import { pauseStream } from "./pause-stream";
import { recordEvidence } from "./record-evidence";
import { rederive } from "./rederive";
import { showRun } from "./show-run";
import { showTask } from "./show-task";
import { takeBackAnswer } from "./take-back-answer";
import { updateTask } from "./update-task";

const criteria = [
  { text: "All tests pass", blocking: true, verify: { kind: "command" as const, command: "npm test", exitCode: 0 } },
  { text: "It is documented", blocking: false, verify: { kind: "file" as const, path: "docs/refund.md" } },
];
const [testsId = "", documentedId = ""] = namedCriteria(criteria).map(({ id }) => id);

/** A task with two criteria, and an agent that edits, fails its tests and says it is done. */
async function claimed(database: Database) {
  const story = await circle(database);
  await updateTask(story.context(0), { id: story.taskId, criteria });
  await story.edits("src/refund/a.ts");
  await story.fails("npm test", "2 tests failed");
  const done = async () => {
    await story.endsTurn("Done. Refunds are in place.");
    const checkpoint = (await story.checkpoints()).at(-1);
    if (!checkpoint) throw new Error("Nothing was asked");
    return checkpoint;
  };
  const verdicts = async () => (await showTask(story.context(9), { id: story.taskId })).verdicts;
  const paused = () => database.prisma.streamPause.findUnique({ where: { workstreamId: story.streamId } });
  const reread = async () => deriveRun(database.prisma, (await story.run()).id);
  return { ...story, done, verdicts, paused, reread };
}

test(
  "done while the last check failed pauses the stream and asks, and answering resumes it",
  inRolledBackTransaction(async (database) => {
    const story = await claimed(database);
    const checkpoint = await story.done();
    expect(await story.readings()).toMatchObject([{ kind: "done-without-evidence", severity: 4 }]);
    expect(await story.paused()).toMatchObject({ memberId: null });

    const [question] = questionsOf(checkpoint);
    expect(question?.rows?.map(({ label }) => label)).toEqual(["C1 All tests pass", "C2 It is documented"]);
    const answers = [{ questionId: question?.id ?? "", optionIds: ["send-back"], evidenceOpened: true }];
    await answerCheckpoint(story.context(1), { checkpointId: checkpoint.id, answers });
    expect(await story.paused()).toBeNull();

    await takeBackAnswer(story.context(1.1), { checkpointId: checkpoint.id });
    expect(await story.paused()).toMatchObject({ memberId: null });
    await answerCheckpoint(story.context(2, "key"), { checkpointId: checkpoint.id, answers });
    const [words] = await database.prisma.directive.findMany({ where: { runId: (await story.run()).id } });
    expect(words?.text).toContain("C1 “All tests pass”: `npm test` exits with 0. `npm test` exited with 1 (event ");
    expect(words?.text).toContain("It ended with: 2 tests failed");
  }),
);

test(
  "a pause that a person made is not ended by an answer",
  inRolledBackTransaction(async (database) => {
    const story = await claimed(database);
    await pauseStream(story.context(0), { id: story.streamId, reason: "Holiday" });
    const checkpoint = await story.done();
    const [question] = questionsOf(checkpoint);
    const answers = [{ questionId: question?.id ?? "", optionIds: ["send-back"], evidenceOpened: true }];
    await answerCheckpoint(story.context(1, "key"), { checkpointId: checkpoint.id, answers });
    expect(await story.paused()).toMatchObject({ reason: "Holiday" });
  }),
);

test(
  "the agent's own run of the command, alone, is evidence; so is what leeway verify finds",
  inRolledBackTransaction(async (database) => {
    const story = await claimed(database);
    await story.done();
    await story.runs("npm test | tail -3");
    expect(await story.readings()).toMatchObject([{ severity: 4 }]);
    await story.runs("npm test");
    expect(await story.readings()).toMatchObject([
      { severity: 2, summary: expect.stringContaining("C2 was never checked") },
    ]);

    const found = VerificationResult.parse({ criterionId: documentedId, found: true });
    const { verdicts } = await recordEvidence(story.context(1), { taskId: story.taskId, results: [found] });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["met", "met"]);
    await story.reread();
    expect(await story.readings()).toEqual([]);
    const run = await showRun(story.context(1), { id: (await story.run()).id });
    expect(run.verdicts).toEqual(await story.verdicts());
  }),
);

test(
  "reading everything again gives the same claim and the same verdicts",
  inRolledBackTransaction(async (database) => {
    const story = await claimed(database);
    await story.done();
    const timeless = async () =>
      (await story.readings()).map(({ openedAt: _, refreshedAt: __, urgentSince: ___, ...reading }) => reading);
    const before = [await timeless(), await story.verdicts()];
    await rederive(story.context(5), {});
    expect([await timeless(), await story.verdicts()]).toEqual(before);
    expect(await story.checkpoints()).toHaveLength(1);
  }),
);

test(
  "an edit after the evidence makes it stale",
  inRolledBackTransaction(async (database) => {
    const story = await claimed(database);
    await story.runs("npm test");
    expect((await story.verdicts())[0]).toMatchObject({ verdict: "met" });
    await story.edits("src/refund/b.ts");
    expect((await story.verdicts())[0]).toMatchObject({ verdict: "inconclusive", standing: "stale" });
  }),
);

test(
  "a waiver needs a reason, stays visible, and goes when the answer is taken back",
  inRolledBackTransaction(async (database) => {
    const story = await claimed(database);
    const checkpoint = await story.done();
    const questionId = questionsOf(checkpoint)[0]?.id ?? "";
    const answer = (text?: string) => ({
      checkpointId: checkpoint.id,
      answers: [{ questionId, optionIds: ["waive"], evidenceOpened: true, ...(text ? { text } : {}) }],
    });
    await expect(answerCheckpoint(story.context(1), answer())).rejects.toMatchObject({
      message: expect.stringContaining("Say why in your own words"),
    });

    await answerCheckpoint(story.context(1), answer("No database on this machine"));
    await story.reread();
    expect(await story.readings()).toEqual([]);
    expect((await story.verdicts()).map(({ found }) => found)).toEqual([
      "Waived: No database on this machine",
      "Waived: No database on this machine",
    ]);

    await takeBackAnswer(story.context(1.1), { checkpointId: checkpoint.id });
    await story.reread();
    expect(await story.readings()).toMatchObject([{ severity: 4 }]);
  }),
);

test(
  "evidence for a definition of done that has changed is refused, and its secrets are masked",
  inRolledBackTransaction(async (database) => {
    const story = await claimed(database);
    const output = "token ghp_0123456789abcdefghijklmnopqrstuvwxyzAB";
    const failed = VerificationResult.parse({ criterionId: testsId, exitCode: 1, output });
    const { verdicts } = await recordEvidence(story.context(1), { taskId: story.taskId, results: [failed] });
    expect(verdicts[0]).toMatchObject({ verdict: "not-met", output: expect.not.stringContaining("ghp_0123") });

    await updateTask(story.context(2), { id: story.taskId, criteria: [] });
    await expect(recordEvidence(story.context(3), { taskId: story.taskId, results: [failed] })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  }),
);
