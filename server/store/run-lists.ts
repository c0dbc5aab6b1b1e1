import type { Db } from "./database";
import { listRuns } from "./runs";

/** A run leaves the board a week after it was last heard of. */
const ON_BOARD_MS = 7 * 24 * 60 * 60_000;

/** More cards than anyone reads; the newest stay. */
const MOST_ON_BOARD = 300;

/** The runs the board shows: what was heard of lately, newest first. */
export function boardRuns(db: Db, workspaceId: string, now: Date) {
  return listRuns(db, { workspaceId, lastHeardAt: { gt: new Date(now.getTime() - ON_BOARD_MS) } }, MOST_ON_BOARD);
}

export function countRuns(db: Db, workspaceId: string): Promise<number> {
  return db.run.count({ where: { workspaceId } });
}

/** What the runs that began since then have used; a run that began earlier counts on the day it began. */
export async function usageOfDay(
  db: Db,
  workspaceId: string,
  since: Date,
): Promise<{ costUsd: number | null; tokens: number; usageComplete: boolean }> {
  const { _sum } = await db.run.aggregate({
    where: { workspaceId, startedAt: { gte: since } },
    _sum: {
      costUsd: true,
      inputTokens: true,
      outputTokens: true,
      cacheReadTokens: true,
      cacheWriteTokens: true,
      usageIncomplete: true,
    },
  });
  const tokens = [_sum.inputTokens, _sum.outputTokens, _sum.cacheReadTokens, _sum.cacheWriteTokens];
  return {
    costUsd: _sum.costUsd === null ? null : Number(_sum.costUsd),
    tokens: tokens.reduce((total, part) => total + Number(part ?? 0), 0),
    usageComplete: (_sum.usageIncomplete ?? 0) === 0,
  };
}

/** The agents that have reported into a workspace, with their runs counted. */
export async function agentRows(db: Db, workspaceId: string) {
  return db.run.groupBy({
    by: ["agent", "agentVersion"],
    where: { workspaceId },
    _count: { _all: true },
    _max: { lastHeardAt: true },
  });
}
