import { expect, test } from "vitest";
import { questionsOf } from "../store/checkpoints";
import { inRolledBackTransaction } from "../store/rolled-back";
import { closeTask } from "./close-task";
import { deriveRun } from "./derive-run";
import { reopenTask } from "./end-task";
import { giveBackReview } from "./give-back-review";
import { listDirectives } from "./list-directives";
import { pauseStream } from "./pause-stream";
import { LATER, reviewed } from "./reviewed-for-tests";
import { showReviewPanel } from "./show-review-panel";
import { showRun } from "./show-run";
import { showTask } from "./show-task";
import { signOffReview } from "./sign-off-review";
import { takeBackReview } from "./take-back-review";

test(
  "a sign-off takes back a return that the agent has not heard, and reopening the task does not bring it back",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await told.ends();
    await giveBackReview({ ...told.context(0, "key"), now: new Date(0) }, { runId: told.runId });
    await told.judges(0, "met");
    await told.judges(1, "met");
    const { reviewId } = await signOffReview(told.context(LATER), { runId: told.runId });
    expect(await listDirectives(told.context(LATER), { runId: told.runId })).toEqual([]);
    expect((await told.prompts("And now?")).reply).toBeNull();

    await takeBackReview(told.context(LATER + 0.1), { reviewId });
    expect(await told.panel()).toMatchObject({ closure: null, givenBack: null, review: { id: reviewId } });
    expect((await told.prompts("Once more?")).reply).toBeNull();
  }),
);

test(
  "once the sign-off is taken back, a run whose return was never heard is to be judged again",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await told.ends();
    await giveBackReview(told.context(LATER), { runId: told.runId });
    await told.judges(0, "met");
    await told.judges(1, "met");
    const { reviewId } = await signOffReview(told.context(LATER), { runId: told.runId });
    await takeBackReview(told.context(LATER + 0.1), { reviewId });
    expect((await told.panel()).givenBack).toBeNull();
    expect((await showTask(told.context(LATER), { id: told.taskId })).state).toBe("in-review");
  }),
);

test(
  "a sign-off closes what was asked about the task's being done, and resumes the stream; taken back, it is asked again",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    const paused = () => database.prisma.streamPause.findMany({ where: { workstreamId: told.streamId } });
    await told.fails("npm test");
    await told.ends();
    expect(await told.checkpoints()).toMatchObject([{ closure: null }]);
    expect(await paused()).toMatchObject([{ memberId: null }]);

    await told.judges(0, "met");
    await told.judges(1, "met");
    const { reviewId } = await signOffReview(told.context(LATER), { runId: told.runId });
    expect(await told.checkpoints()).toMatchObject([{ closure: { memberId: null, answers: [] } }]);
    expect(await paused()).toEqual([]);

    await takeBackReview(told.context(LATER + 0.1), { reviewId });
    await deriveRun(database.prisma, told.runId);
    expect(await told.checkpoints()).toMatchObject([{ closure: { memberId: null } }, { closure: null }]);
    expect(await paused()).toMatchObject([{ memberId: null }]);
  }),
);

test(
  "a sign-off leaves open what is asked about more than the task's being done, and a pause that a person made",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await pauseStream(told.context(0), { id: told.streamId, reason: "Holiday" });
    await told.fails("npm test");
    await told.ends();
    for (const path of ["src/http/a.ts", "src/http/b.ts", "src/http/c.ts"]) await told.edits(path);
    await told.judges(0, "met");
    await told.judges(1, "met");
    await signOffReview(told.context(LATER), { runId: told.runId });
    const checkpoints = await told.checkpoints();
    expect(
      checkpoints.map(({ closure, questions }) => [questionsOf({ questions })[0]?.kind, closure !== null]),
    ).toEqual([
      ["done-without-evidence", true],
      ["out-of-scope", false],
    ]);
    expect(await database.prisma.streamPause.findMany()).toMatchObject([{ reason: "Holiday" }]);
  }),
);

test(
  "a run stands as people have judged it, and not as its agent says",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    const standing = async () => (await showRun(told.context(LATER), { id: told.runId })).standing;
    expect(await standing()).toBeNull();
    await told.ends();
    expect(await standing()).toBe("to-review");

    const { reviewId } = await giveBackReview(told.context(LATER), { runId: told.runId });
    expect(await standing()).toBe("returned");
    await takeBackReview(told.context(LATER), { reviewId });
    expect(await standing()).toBe("to-review");

    await closeTask(told.context(LATER), { taskId: told.taskId, outcome: "abandoned" });
    expect(await standing()).toBe("closed");
    await reopenTask(told.context(LATER), { taskId: told.taskId });
    await told.judges(0, "met");
    await told.judges(1, "met");
    await signOffReview(told.context(LATER), { runId: told.runId });
    expect(await standing()).toBe("signed-off");
  }),
);

test(
  "a task that was signed off shows the verdicts it was signed off with, also where another run worked on it last",
  inRolledBackTransaction(async (database) => {
    const told = await reviewed(database);
    await told.judges(0, "met");
    await told.judges(1, "met");
    await told.records({ session_id: "session-2", hook_event_name: "UserPromptSubmit", prompt: "Another way" });
    const panelOfTask = () => showReviewPanel(told.context(LATER), { taskId: told.taskId });
    expect((await panelOfTask()).run?.id).not.toBe(told.runId);

    await signOffReview(told.context(LATER), { runId: told.runId });
    const panel = await panelOfTask();
    expect(panel.run?.id).toBe(told.runId);
    expect(panel.criteria.map(({ given }) => given?.verdict ?? null)).toEqual(["met", "met", null]);
  }),
);
