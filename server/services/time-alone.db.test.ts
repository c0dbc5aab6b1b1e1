import { expect, test } from "vitest";
import type { Database } from "../store/database";
import { inRolledBackTransaction } from "../store/rolled-back";
import { advanceTestClock } from "./advance-test-clock";
import { answerCheckpoint } from "./answer-checkpoint";
import { circle } from "./circle-for-tests";
import { rederive } from "./rederive";
import { takeBackAnswer } from "./take-back-answer";

const MINUTE = 60_000;
const timeless = ({ openedAt: _, refreshedAt: __, urgentSince: ___, ...reading }: Record<string, unknown>) => reading;

test(
  "silence alone makes a run stalled, graver later, and the next event ends it",
  inRolledBackTransaction(async (database) => {
    const story = await circle(database);
    await story.prompts("Build it");
    await story.edits("src/refund/a.ts");
    expect(await story.run()).toMatchObject({ state: "running", nextLookAt: expect.any(Date) });

    await advanceTestClock(database, 4 * MINUTE);
    expect(await story.readings()).toEqual([]);
    await advanceTestClock(database, 2 * MINUTE);
    expect(await story.run()).toMatchObject({ state: "stalled" });
    expect(await story.readings()).toMatchObject([{ kind: "stall", severity: 2 }]);
    expect(await story.checkpoints()).toEqual([]);

    await advanceTestClock(database, 15 * MINUTE);
    expect(await story.readings()).toMatchObject([{ kind: "stall", severity: 3 }]);
    expect(await story.checkpoints()).toHaveLength(1);

    await story.edits("src/refund/b.ts");
    expect(await story.readings()).toEqual([]);
    expect(await story.run()).toMatchObject({ state: "running" });
  }),
);

test(
  "throwing everything away and reading again gives the same silence",
  inRolledBackTransaction(async (database) => {
    const story = await circle(database);
    await story.prompts("Build it");
    await story.edits("src/refund/a.ts");
    await advanceTestClock(database, 6 * MINUTE);
    const before = (await story.readings()).map(timeless);
    expect(before).toHaveLength(1);
    const { nextLookAt } = await story.run();

    await rederive(story.context(0), {});
    expect((await story.readings()).map(timeless)).toEqual(before);
    expect(await story.run()).toMatchObject({ state: "stalled", nextLookAt });
  }),
);

test(
  "a turn that ended with a question waits; nobody answering makes it a question of ours",
  inRolledBackTransaction(async (database) => {
    const story = await circle(database);
    await story.edits("src/refund/a.ts");
    await story.endsTurn("The table is there. Should I use Postgres or SQLite?");
    expect(await story.run()).toMatchObject({ state: "waiting" });

    await advanceTestClock(database, 6 * MINUTE);
    expect(await story.readings()).toMatchObject([{ kind: "waiting-on-human", severity: 2 }]);
    await advanceTestClock(database, 15 * MINUTE);
    const [checkpoint] = await story.checkpoints();
    expect(checkpoint?.questions).toMatchObject([
      { kind: "waiting-on-human", text: "Should I use Postgres or SQLite?" },
    ]);
    expect(await story.run()).toMatchObject({ state: "waiting", nextLookAt: null });
  }),
);

test(
  "what was read from a record never stalls",
  inRolledBackTransaction(async (database) => {
    const story = await circle(database);
    await story.recalls("src/refund/a.ts", new Date(Date.now() - 60 * MINUTE));
    await advanceTestClock(database, 600 * MINUTE);
    expect(await story.readings()).toEqual([]);
    expect(await story.run()).toMatchObject({ imported: true, state: "done", nextLookAt: null });
  }),
);

/** A run that has been silent until it was asked about. */
async function silent(database: Database) {
  const story = await circle(database);
  await story.prompts("Build it");
  await story.edits("src/refund/a.ts");
  await advanceTestClock(database, 25 * MINUTE);
  const [checkpoint] = await story.checkpoints();
  if (!checkpoint) throw new Error("Nothing was asked");
  const questions = checkpoint.questions as { id: string }[];
  const answer = (optionIds: string[]) => ({
    checkpointId: checkpoint.id,
    answers: [{ questionId: questions[0]?.id ?? "", optionIds }],
  });
  return { ...story, checkpoint, answer };
}

test(
  "a silent run that is told to stop counts as stopped, until that is taken back or it works on",
  inRolledBackTransaction(async (database) => {
    const story = await silent(database);
    await answerCheckpoint(story.context(1), story.answer(["stop"]));
    await advanceTestClock(database, 0);
    const { id } = await story.run();
    await rederive(story.context(1), { runId: id });
    expect(await story.run()).toMatchObject({ state: "stopped" });
    expect(await story.readings()).toEqual([]);

    await takeBackAnswer(story.context(1.1), { checkpointId: story.checkpoint.id });
    await rederive(story.context(1.1), { runId: id });
    expect(await story.run()).toMatchObject({ state: "stalled" });
    await story.edits("src/refund/b.ts");
    expect(await story.run()).toMatchObject({ state: "running" });
  }),
);
