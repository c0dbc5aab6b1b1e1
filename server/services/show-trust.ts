import { HOUR_MS } from "../domain/interruption-budget";
import { idleShare, standingOf } from "../domain/kind-trust";
import { ReadingKind } from "../domain/reading";
import { startOfDay } from "../domain/start-of-day";
import type { TrustView } from "../domain/trust-view";
import { answerDay } from "../domain/unread-day";
import { answeredSince } from "../store/asked-questions";
import { countInterruptions } from "../store/interruptions";
import { findWorkspace, memberNames } from "../store/workspaces";
import type { Context } from "./context";
import { kindCounts } from "./kind-standings";

const DAYS_SHOWN = 14;

/** How asking goes: how often each kind was asked about for nothing, how often one is interrupted, and whether questions are read. */
export async function showTrust({ db, caller, now }: Context): Promise<TrustView> {
  const { workspaceId, memberId } = caller;
  const workspace = await findWorkspace(db, workspaceId);
  const dayBegan = startOfDay(now, workspace.timeZone);
  const { interruptionsPerHour, interruptionsPerDay, alwaysAsked } = workspace;
  return {
    interruptionsPerHour,
    interruptionsPerDay,
    ...(await countInterruptions(db, workspaceId, memberId, { now, dayBegan })),
    kinds: await kindsOf({ db, caller, now }, alwaysAsked),
    days: await daysOf({ db, caller, now }, workspace.timeZone),
  };
}

async function kindsOf({ db, caller }: Pick<Context, "db" | "caller" | "now">, alwaysAsked: string[]) {
  const counts = await kindCounts(db, caller.workspaceId);
  return ReadingKind.options.flatMap((kind) => {
    const each = counts.get(kind);
    if (!each) return [];
    const { share, atLeast } = idleShare(each);
    return [
      { kind, ...each, idleShare: share, atLeast, standing: standingOf(each), always: alwaysAsked.includes(kind) },
    ];
  });
}

type Answered = Awaited<ReturnType<typeof answeredSince>>[number];

/** A day is one engineer's by the workspace's clock; a question about two readings is one answer. */
async function daysOf({ db, caller, now }: Pick<Context, "db" | "caller" | "now">, timeZone: string) {
  const since = new Date(now.getTime() - DAYS_SHOWN * 24 * HOUR_MS);
  const rows = await answeredSince(db, caller.workspaceId, since);
  const names = await memberNames(db, caller.workspaceId);

  const days = new Map<string, Map<string, Answered>>();
  for (const row of rows) {
    const began = startOfDay(row.answeredAt ?? now, timeZone).toISOString();
    const day = days.get(`${began} ${row.memberId}`) ?? new Map<string, Answered>();
    days.set(`${began} ${row.memberId}`, day.set(`${row.checkpointId} ${row.questionId}`, row));
  }
  return [...days].reverse().map(([key, answers]) => {
    const [dayBegan = "", memberId = ""] = key.split(" ");
    const told = [...answers.values()].map(({ outcome, ms }) => ({ idle: outcome !== "acted", ms }));
    return { dayBegan, member: names.get(memberId) ?? "someone who left", ...answerDay(told) };
  });
}
