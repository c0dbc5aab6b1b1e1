import { type PermissionEnding, permissionHeldUntil } from "../domain/permission";
import type { ChangeListener } from "../store/change-listener";
import { announceChanges } from "../store/changes";
import { readClock } from "../store/clock";
import type { Database } from "../store/database";
import { markReply, type NewPermission, renewHold, type Standing } from "../store/permissions";
import { endPermission, tellOfPermission } from "./end-permission";
import { News } from "./news";

/** What a held reply waits with: news of the process, and whether there is still someone to answer. */
export interface Waiting {
  listener: Pick<ChangeListener, "onNews">;
  /** Aborted when the agent's connection ends, or has ended. */
  whenGone(): AbortSignal;
  /** This process is being stopped. */
  stopped: AbortSignal;
}

/** An answer that is to leave now. */
export interface PermissionReply {
  /** Null: it is allowed. */
  refusal: string | null;
}

/**
 * Waits with the agent until someone answers, nobody looks any more or the agent is gone; null: it asks at its own window.
 * Between two looks it holds no connection. A look follows every announced change, and at the latest two seconds.
 */
export async function holdPermission(
  database: Database,
  permission: NewPermission,
  { listener, whenGone, stopped }: Waiting,
): Promise<PermissionReply | null> {
  const gone = whenGone();
  const over = AbortSignal.any([gone, stopped]);
  const news = new News(listener, over);
  try {
    for (;;) {
      const standing = await renewHold(database, permission.id);
      if (!standing || standing.isOver) return null;
      if (standing.answer !== null) return await replyOf(database, permission, standing);

      const left = permissionHeldUntil(standing.askedAt, standing.attendedUntil).getTime() - standing.now.getTime();
      if (!over.aborted && left > 0) await news.next(left);
      else if (await release(database, permission, whyNow(standing, gone, stopped))) return null;
    }
  } finally {
    news.stop();
  }
}

/** The reply with the answer has left; or it never will, and the page says so. */
export async function noteReply(database: Database, permission: NewPermission, left: boolean): Promise<void> {
  const { prisma, pool } = database;
  const now = await readClock(prisma);
  await markReply(prisma, permission.id, left ? { leftAt: now } : { ending: "hung-up", endedAt: now });
  await tellOfPermission(prisma, permission);
  await announceChanges(pool);
}

async function replyOf(
  database: Database,
  permission: NewPermission,
  { answer, words }: Standing,
): Promise<PermissionReply | null> {
  if (answer !== "window") return { refusal: answer === "allow" ? null : (words ?? "") };
  await noteReply(database, permission, true);
  return null;
}

/** False when someone has answered in this very moment. */
async function release(
  { prisma, pool }: Database,
  permission: NewPermission,
  ending: PermissionEnding,
): Promise<boolean> {
  const ended = await prisma.$transaction(async (db) => endPermission(db, permission, ending, await readClock(db)));
  if (ended) await announceChanges(pool);
  return ended;
}

function whyNow({ attendedUntil, now }: Standing, gone: AbortSignal, stopped: AbortSignal): PermissionEnding {
  if (gone.aborted) return "hung-up";
  if (stopped.aborted) return "stopped";
  if (attendedUntil === null) return "unseen";
  return attendedUntil > now ? "too-long" : "left";
}
