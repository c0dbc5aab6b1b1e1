import { expect, test } from "vitest";
import { inRolledBackTransaction } from "../store/rolled-back";
import { closeTask } from "./close-task";
import { reopenTask } from "./end-task";
import { giveBackReview } from "./give-back-review";
import { listDirectives } from "./list-directives";
import { LATER, reviewed } from "./reviewed-for-tests";
import { showReview } from "./show-review";
import { showTask } from "./show-task";
import { signOffReview } from "./sign-off-review";
import { takeBackReview } from "./take-back-review";
import { updateTask } from "./update-task";
import { waiveCriterion } from "./waive-criterion";

/** Minutes before the run, which happens at the machine's own time. */
const EARLIER = -LATER;

test(
  "what a run shows is evidence and never a verdict; what is missing or stale is proposed as inconclusive",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    const { criteria, missing } = await told.panel();
    expect(criteria.map(({ shown, given, proposed }) => [shown.verdict, given, proposed])).toEqual([
      ["met", null, null],
      ["inconclusive", null, "inconclusive"],
      ["inconclusive", null, null],
    ]);
    expect(missing).toEqual(["C1 and C2 have no verdict"]);
  }),
);

test(
  "a verdict keeps the evidence it was given on, and judging again replaces it",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await told.judges(0, "met");
    await told.judges(1, "inconclusive", "Nobody ran it");
    await told.judges(1, "not-met", "I ran it: two fail");
    const { criteria, review, missing } = await told.panel();
    expect(review).toMatchObject({ by: "Mara Lindqvist" });
    expect(criteria[0]?.given).toMatchObject({ verdict: "met", evidence: [{ type: "event" }] });
    expect(criteria[1]?.given).toMatchObject({ verdict: "not-met", note: "I ran it: two fail" });
    expect(missing).toEqual(["C2 is not met"]);
  }),
);

test(
  "a sign-off is refused with what is missing, and closes the task once nothing is",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await told.judges(0, "met");
    await expect(signOffReview(told.context(LATER), { runId: told.runId })).rejects.toThrow("C2 has no verdict");
    await expect(closeTask(told.context(LATER), { taskId: told.taskId, outcome: "done" })).rejects.toThrow(
      "C2 has no verdict",
    );

    const waived = { taskId: told.taskId, criterionId: await told.criterion(1), reason: "Measured by hand" };
    await waiveCriterion(told.context(LATER), waived);
    await signOffReview(told.context(LATER), { runId: told.runId, words: "Read the diff" });
    expect(await showTask(told.context(LATER), { id: told.taskId })).toMatchObject({
      state: "done",
      closure: { outcome: "done", reason: "Read the diff" },
    });
    expect((await told.panel()).past).toMatchObject([{ outcome: "signed-off", met: 1, of: 3 }]);
  }),
);

test(
  "a sign-off is taken back within ten seconds with its verdicts as they were, and a reopened task goes on from them",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await told.judges(0, "met");
    await told.judges(1, "met");
    const { reviewId } = await signOffReview(told.context(LATER), { runId: told.runId });
    await takeBackReview(told.context(LATER + 0.1), { reviewId });
    expect(await told.panel()).toMatchObject({ closure: null, missing: [], review: { id: reviewId } });

    await signOffReview(told.context(LATER), { runId: told.runId });
    await expect(takeBackReview(told.context(LATER + 1), { reviewId })).rejects.toThrow("is over");
    await reopenTask(told.context(LATER + 1), { taskId: told.taskId });
    await told.judges(1, "not-met");
    const { criteria } = await told.panel();
    expect(criteria.map(({ given }) => given?.verdict ?? null)).toEqual(["met", "not-met", null]);
  }),
);

test(
  "an edit after a verdict makes it old, and it has to be given again",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await told.judges(0, "met", undefined, EARLIER);
    await told.judges(1, "met", undefined, EARLIER);
    expect((await told.panel()).missing).toEqual([
      "C1 was judged before `refund/limit.ts` was edited",
      "C2 was judged before `refund/limit.ts` was edited",
    ]);
  }),
);

test(
  "given back, the agent is told what is not met with its evidence, and the task is to be worked on again",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await told.ends();
    expect((await showTask(told.context(LATER), { id: told.taskId })).state).toBe("in-review");
    await told.judges(0, "met");
    await told.judges(1, "not-met", "The limit is per day, not per order");
    const { reviewId } = await giveBackReview(told.context(LATER), { runId: told.runId, words: "Nearly there." });

    const [directive] = await listDirectives(told.context(LATER), { runId: told.runId });
    expect(directive?.text).toContain("Nearly there.");
    expect(directive?.text).toContain("C2 “Limits hold”: `npm run limits` exits with 0. Never seen to run.");
    expect(directive?.text).toContain("Judged not met: The limit is per day, not per order");
    expect(directive?.text).not.toContain("C1");
    expect((await showTask(told.context(LATER), { id: told.taskId })).state).toBe("ready");
    expect(await told.panel()).toMatchObject({ givenBack: { reviewId, directive: { state: "held" } }, review: null });

    await takeBackReview(told.context(LATER + 0.1), { reviewId });
    expect(await listDirectives(told.context(LATER), { runId: told.runId })).toEqual([]);
    expect((await showTask(told.context(LATER), { id: told.taskId })).state).toBe("in-review");
  }),
);

test(
  "a return is obeyed when every check it named has passed after the agent had the words and after its last edit",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await told.judges(0, "not-met", "One case is missing");
    const early = { ...told.context(0, "key"), now: new Date(0) };
    await giveBackReview(early, { runId: told.runId });
    const state = async () => (await listDirectives(told.context(LATER), { runId: told.runId }))[0]?.state;

    await told.prompts("Go on");
    await told.prompts("And the limit");
    await told.edits("src/refund/limit.ts", "the missing case");
    expect(await state()).toBe("seen");
    await told.runs("npm test");
    expect(await state()).toBe("seen");
    await told.fails("npm run limits");
    await told.edits("src/refund/limit.ts", "the limit");
    await told.runs("npm run limits");
    expect(await state()).toBe("seen");
    const { id: last } = await database.prisma.event.findFirstOrThrow({ orderBy: { seq: "desc" } });
    await told.runs("npm test");

    const [directive] = await listDirectives(told.context(LATER), { runId: told.runId });
    expect(directive).toMatchObject({ state: "obeyed", obeyedEventId: expect.any(String) });
    expect(directive?.obeyedEventId).not.toBe(last);
  }),
);

test(
  "no event shows a return obeyed that names what only a person can judge",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await told.judges(2, "not-met", "It reads like a list");
    await giveBackReview({ ...told.context(0, "key"), now: new Date(0) }, { runId: told.runId });
    await told.prompts("Go on");
    await told.runs("npm test");
    await told.runs("npm run limits");
    await told.ends();
    expect(await listDirectives(told.context(LATER), { runId: told.runId })).toMatchObject([{ state: "seen" }]);
  }),
);

test(
  "a review made under an older version of the definition is kept as it was, and says so",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await told.judges(0, "met");
    const { review } = await told.panel();
    await updateTask(told.context(LATER), { id: told.taskId, title: "Refund state machine, twice" });
    expect(await told.panel()).toMatchObject({ review: null, past: [{ id: review?.id, version: 2, outcome: null }] });
    const kept = await showReview(told.context(LATER), { id: review?.id ?? "" });
    expect(kept).toMatchObject({ version: 2, taskVersion: 3 });
    expect(kept.criteria.map(({ verdict }) => verdict)).toEqual(["met", null, null]);
  }),
);
