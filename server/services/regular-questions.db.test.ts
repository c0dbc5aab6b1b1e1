import { expect, test } from "vitest";
import { questionsOf } from "../store/checkpoints";
import type { Database } from "../store/database";
import { inRolledBackTransaction } from "../store/rolled-back";
import { answerCheckpoint } from "./answer-checkpoint";
import { circle } from "./circle-for-tests";
import { createWorkstream } from "./create-workstream";
import { openCheckpointNow } from "./open-checkpoint-now";
import { paceOf } from "./pace-of";
import { showCheckpoint } from "./show-checkpoint";
import { showStream } from "./show-stream";

const MINUTE = 60_000;

/** A stream that was made an hour ago and has worked since. */
async function working(database: Database, cadence: object = {}) {
  const story = await circle(database);
  const { prisma } = database;
  const before = new Date(Date.now() - 60 * MINUTE);
  const stream = await prisma.workstream.findFirstOrThrow({ where: { id: story.streamId } });
  const around = { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "23:59" };
  await prisma.workstream.update({
    where: { id: stream.id },
    data: { createdAt: before, lastSlotAt: before, cadence: { ...(stream.cadence as object), ...around, ...cadence } },
  });
  await story.edits("src/refund/machine.ts");
  const now = { ...story.context(0), now: new Date() };
  return { ...story, now, stream: () => prisma.workstream.findFirstOrThrow({ where: { id: stream.id } }) };
}

test(
  "a look at a stream with edits asks how sure one is first, then what drifted, which file to read, and about the goal",
  inRolledBackTransaction(async (database) => {
    const story = await working(database);
    await story.edits("src/http/a.ts");
    const { id } = await openCheckpointNow(story.now, { workstreamId: story.streamId });
    const { questions } = await showCheckpoint(story.now, { id });
    expect(questions.map(({ kind }) => kind)).toEqual(["confidence", "out-of-scope", "must-read", "goal-check"]);
    expect(questions[2]?.options.map(({ id: path }) => path)).toEqual([
      "src/refund/machine.ts",
      "src/http/a.ts",
      "none",
    ]);
  }),
);

test(
  "a script answers each with an option; the file to read becomes a decision that binds the stream, the scale is kept",
  inRolledBackTransaction(async (database) => {
    const story = await working(database);
    const { id } = await openCheckpointNow(story.now, { workstreamId: story.streamId });
    const { questions } = await showCheckpoint(story.now, { id });
    const answers = questions.map((each) => ({ questionId: each.id, optionIds: [each.options[0]?.id ?? ""] }));
    const { decisions } = await answerCheckpoint(story.now, { checkpointId: id, answers });
    expect(decisions).toHaveLength(1);
    expect(await database.prisma.decision.findFirst()).toMatchObject({
      title: "A person reads src/refund/machine.ts before it is merged",
      workstreamIds: [story.streamId],
    });
    expect(await database.prisma.askedQuestion.findFirst({ where: { kind: "confidence" } })).toMatchObject({
      scale: 1,
    });
  }),
);

test(
  "a look at the whole picture asks what changed outside and which stream one would stop, nine questions at most",
  inRolledBackTransaction(async (database) => {
    const story = await working(database);
    await createWorkstream(story.now, { title: "Audit log", intent: "Every refund leaves a trace" });
    await story.edits("src/http/a.ts");
    const [reading] = await story.readings();
    if (!reading) throw new Error("Nothing was read");
    const { id: _, evidence, ...row } = reading;
    for (let copy = 0; copy < 9; copy++) {
      const object = { files: [{ path: `src/${copy}.ts`, added: 1, removed: 0, created: true, first: "event" }] };
      const data = { ...row, evidence: evidence ?? [], object, key: `copy ${copy}` };
      await database.prisma.reading.create({ data });
    }
    await openCheckpointNow(story.now, { whole: true });
    const [whole] = await story.checkpoints();
    const kinds = questionsOf(whole ?? { questions: [] }).map(({ kind }) => kind);
    expect(kinds).toHaveLength(9);
    expect(kinds.slice(-2)).toEqual(["priority-changed", "would-stop"]);
    expect(await database.prisma.reading.count({ where: { askedCount: null } }), "the rest still waits").toBe(3);
  }),
);

test(
  "an adaptive cadence follows open readings and a compaction, and the page shows the moment it will ask",
  inRolledBackTransaction(async (database) => {
    const story = await working(database, { adaptive: true, everyMinutes: 240 });
    const nextIn = async () => {
      const { nextCheckpointAt } = await showStream(story.now, { id: story.streamId });
      const { lastSlotAt } = await story.stream();
      return (Date.parse(nextCheckpointAt ?? "") - lastSlotAt.getTime()) / MINUTE;
    };
    expect(await nextIn()).toBe(240);
    expect(await paceOf(database.prisma, await story.stream())).toMatchObject({ openReadings: 0, jolted: false });

    await story.edits("src/http/a.ts");
    expect(await nextIn()).toBe(120);
    const event = await database.prisma.event.findFirstOrThrow();
    const compacted = { kind: "compacted", body: { kind: "compacted", trigger: "auto" } };
    await database.prisma.event.update({ where: { id: event.id }, data: compacted });
    expect(await paceOf(database.prisma, await story.stream())).toMatchObject({ openReadings: 1, jolted: true });
  }),
);

test.each([
  ["the same model", ["a", "a"], false],
  ["another model", ["a", "b"], true],
] as const)("an agent that goes on with %s", async (_, models, jolted) => {
  await inRolledBackTransaction(async (database) => {
    const story = await working(database, { adaptive: true });
    for (const [index, model] of models.entries()) await story.edits(`src/refund/${index}${model}.ts`);
    const events = await database.prisma.event.findMany({ orderBy: { seq: "desc" }, take: 2 });
    for (const [index, { id }] of events.entries()) {
      const data = { kind: "usage", body: { kind: "usage", model: models[index] ?? null } };
      await database.prisma.event.update({ where: { id }, data });
    }
    expect(await paceOf(database.prisma, await story.stream())).toMatchObject({ jolted });
  })();
});
