import type { Effect } from "../domain/question";
import { countOfReading, rememberNotUseful, rememberSnooze } from "../store/set-aside";
import type { Context } from "./context";

const HOUR_MS = 60 * 60_000;

/** Remembers that a reading is not to be asked about: until something happens, or until there is twice as much of it. */
export async function setAside(
  { db, caller, now }: Context,
  checkpointId: string,
  effect: Extract<Effect, { readingKey: string }>,
): Promise<void> {
  const { workspaceId, memberId } = caller;
  const row = { workspaceId, memberId, checkpointId, readingKey: effect.readingKey, at: now };
  const { kind, count } = await countOfReading(db, workspaceId, effect.readingKey);
  if (effect.type === "not-useful")
    await rememberNotUseful(db, { ...row, kind, reason: effect.reason ?? null, countThen: count });
  else await rememberSnooze(db, { ...row, until: effect.until, endsAt: endOf(effect.until, now), countThen: count });
}

function endOf(until: "next-edit" | "hour" | "tomorrow", now: Date): Date | null {
  if (until === "next-edit") return null;
  return new Date(now.getTime() + (until === "hour" ? HOUR_MS : 24 * HOUR_MS));
}
