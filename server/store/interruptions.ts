import type { Interruptions } from "../domain/interruption-budget";
import { HOUR_MS } from "../domain/interruption-budget";
import type { Db } from "./database";

/** How often a member has been interrupted in the last hour and since their day began. */
export async function countInterruptions(
  db: Db,
  workspaceId: string,
  interruptedId: string,
  { now, dayBegan }: { now: Date; dayBegan: Date },
): Promise<Interruptions> {
  const since = (openedAt: Date) =>
    db.checkpoint.count({ where: { workspaceId, interruptedId, openedAt: { gt: openedAt, lte: now } } });
  return { lastHour: await since(new Date(now.getTime() - HOUR_MS)), today: await since(dayBegan) };
}
