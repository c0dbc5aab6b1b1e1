import { expect, test, vi } from "vitest";
import { EventLog } from "../store/append-events";
import { advanceClock, readClock } from "../store/clock";
import type { Database } from "../store/database";
import { inRolledBackTransaction } from "../store/rolled-back";
import { answerCheckpoint } from "./answer-checkpoint";
import { attendCheckpoint } from "./attend-checkpoint";
import { circle } from "./circle-for-tests";
import type { Context } from "./context";
import { endAbandonedPermissions } from "./follow-permissions";
import { receiveDelivery } from "./receive-delivery";
import { showCheckpoint } from "./show-checkpoint";
import { takeBackAnswer } from "./take-back-answer";

const COMMAND = "npm publish";

test(
  "an answer leaves in the reply that was held for it, at once and for good",
  inRolledBackTransaction(async (database) => {
    const story = await asking(database);
    await story.answers("allow");

    const { reply, left } = await story.reply;
    expect(reply).toMatchObject({ hookSpecificOutput: { decision: { behavior: "allow" } } });
    expect(await story.permission()).toMatchObject({ answer: "allow", answeredBy: "Mara Lindqvist", leftAt: null });
    await left();
    expect(await story.permission()).toMatchObject({ leftAt: expect.any(String), ending: null });
    await expect(takeBackAnswer(await story.now(), { checkpointId: story.checkpointId })).rejects.toThrow("no longer");
  }),
);

test(
  "a refusal takes its words to the agent, the engineer's own among them",
  inRolledBackTransaction(async (database) => {
    const story = await asking(database);
    await story.answers("refuse", "Mara publishes.");
    const { reply } = await story.reply;
    expect(reply).toMatchObject({
      hookSpecificOutput: { decision: { behavior: "deny", message: expect.stringContaining("Mara publishes.") } },
    });
    expect(await database.prisma.directive.count()).toBe(0);
  }),
);

test(
  "an answer whose connection had ended is kept as one that did not leave",
  inRolledBackTransaction(async (database) => {
    const story = await asking(database);
    await story.answers("allow");
    await (await story.reply).lost();
    expect(await story.permission()).toMatchObject({ answer: "allow", leftAt: null, ending: "hung-up" });
  }),
);

test(
  "words alone allow nothing: the agent asks at its own window, and hears them",
  inRolledBackTransaction(async (database) => {
    const story = await asking(database);
    await story.answers(null, "What is it for?");
    expect((await story.reply).reply).toBeNull();
    expect(await story.permission()).toMatchObject({ answer: "window" });
    expect(await database.prisma.directive.count()).toBe(1);
  }),
);

test(
  "where nobody looks the agent is let go after five seconds, and the question says so",
  inRolledBackTransaction(async (database) => {
    const story = await asking(database);
    await story.passes(4);
    expect(await story.isStillHeld()).toBe(true);
    await story.passes(1);
    expect((await story.reply).reply).toBeNull();
    expect(await story.permission()).toMatchObject({ ending: "unseen", answer: null });
    await expect(story.answers("allow")).rejects.toThrow("already answered");
  }),
);

test(
  "someone who has the question open holds the agent on, until the page is closed",
  inRolledBackTransaction(async (database) => {
    const story = await asking(database);
    await story.opens();
    await story.passes(10);
    expect(await story.isStillHeld()).toBe(true);
    await story.passes(6);
    await story.reply;
    expect(await story.permission()).toMatchObject({ ending: "left" });
  }),
);

test(
  "an agent that hangs up lets go",
  inRolledBackTransaction(async (database) => {
    const story = await asking(database);
    story.hangsUp();
    expect((await story.reply).reply).toBeNull();
    expect(await story.permission()).toMatchObject({ ending: "hung-up" });
  }),
);

test(
  "a server that stops lets go",
  inRolledBackTransaction(async (database) => {
    const story = await asking(database);
    story.stops();
    expect((await story.reply).reply).toBeNull();
    expect(await story.permission()).toMatchObject({ ending: "stopped" });
  }),
);

test(
  "the end of the very call closes the question; another call that ends beside it does not",
  inRolledBackTransaction(async (database) => {
    const story = await asking(database);
    await story.goesOn(story.runs("ls"));
    expect(await story.isStillHeld()).toBe(true);
    await story.goesOn(story.runs(COMMAND));
    expect((await story.reply).reply).toBeNull();
    expect(await story.permission()).toMatchObject({ ending: "went-on" });
  }),
);

test(
  "nothing is allowed once nobody holds the reply any more",
  inRolledBackTransaction(async (database) => {
    const story = await asking(database);
    await advanceClock(database.prisma, 16_000);
    await expect(story.answers("allow")).rejects.toThrow("no longer waits");
    expect(await story.checkpoints()).toMatchObject([{ closure: null }]);

    expect(await endAbandonedPermissions(database.prisma, (await story.now()).now)).toBe(1);
    expect(await story.permission()).toMatchObject({ ending: "stopped" });
    story.hangsUp();
    expect((await story.reply).reply).toBeNull();
  }),
);

test(
  "the same request twice is one question; nobody else's workspace can answer it",
  inRolledBackTransaction(async (database) => {
    const story = await asking(database);
    expect((await story.asksAgain()).reply).toBeNull();
    expect(await story.checkpoints()).toHaveLength(1);

    const stranger = await circle(database);
    const asked = { checkpointId: story.checkpointId, answers: [] };
    await expect(answerCheckpoint(stranger.context(0), asked)).rejects.toThrow("no longer exists");
    story.hangsUp();
    await story.reply;
  }),
);

/** An agent that waits for the permission to run a command, and its engineer. */
async function asking(database: Database) {
  const { prisma } = database;
  const story = await circle(database);
  const { caller } = story.context(0);
  const log = new EventLog(database, () => undefined);
  const [gone, stopped] = [new AbortController(), new AbortController()];
  const lookers = new Set<() => void>();
  const onNews = (look: () => void) => {
    lookers.add(look);
    return () => lookers.delete(look);
  };
  const asks = () =>
    receiveDelivery(
      database,
      log,
      { agent: "claude-code", items: [REQUEST], place: { taskId: story.taskId, workstreamId: null }, caller },
      { listener: { onNews }, whenGone: () => gone.signal, stopped: stopped.signal },
    );
  let isHeld = true;
  const reply = asks().finally(() => {
    isHeld = false;
  });
  await vi.waitFor(() => expect(lookers.size).toBe(1));

  const row = () => prisma.permission.findFirstOrThrow({ where: { workspaceId: caller.workspaceId } });
  const { checkpointId } = await row();
  const now = async (): Promise<Context> => ({ ...story.context(0), now: await readClock(prisma) });
  const looks = () => {
    for (const look of lookers) look();
  };

  return {
    ...story,
    checkpointId,
    now,
    reply,
    asksAgain: asks,
    hangsUp: () => gone.abort(),
    stops: () => stopped.abort(),
    /** Whether it waits on, once whoever holds it has looked at how things stand now. */
    isStillHeld: async () => {
      const { heldUntil } = await row();
      await advanceClock(prisma, 1);
      looks();
      await vi.waitFor(async () => expect((await row()).heldUntil > heldUntil).toBe(true));
      return isHeld;
    },
    permission: async () => (await showCheckpoint(await now(), { id: checkpointId })).permission,
    passes: async (seconds: number) => {
      await advanceClock(prisma, seconds * 1_000);
      looks();
    },
    opens: async () => attendCheckpoint(await now(), { checkpointId }),
    answers: async (optionId: string | null, text?: string) => {
      const { questions } = await showCheckpoint(await now(), { id: checkpointId });
      const answers = questions.map(({ id }) => ({ questionId: id, optionIds: optionId ? [optionId] : [], text }));
      const context = await now();
      await prisma.$transaction((db) => answerCheckpoint({ ...context, db }, { checkpointId, answers }));
      looks();
    },
    goesOn: async (report: Promise<unknown>) => {
      await report;
      looks();
    },
  };
}

const REQUEST = {
  session_id: "session-1",
  cwd: "/home/dev/demo",
  hook_event_name: "PermissionRequest",
  tool_name: "Bash",
  tool_input: { command: COMMAND },
};
