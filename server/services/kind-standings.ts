import { type KindCounts, type KindStanding, standingOf } from "../domain/kind-trust";
import { countAsked } from "../store/asked-questions";
import type { Db } from "../store/database";
import { findWorkspace } from "../store/workspaces";

/** How often each kind was asked about and what came of it. */
export async function kindCounts(db: Db, workspaceId: string): Promise<Map<string, KindCounts>> {
  const counts = new Map<string, KindCounts>();
  for (const { kind, outcome, _count } of await countAsked(db, workspaceId)) {
    const before = counts.get(kind) ?? { asked: 0, acted: 0, wentOn: 0, notUseful: 0, later: 0 };
    const field = outcome === null ? null : FIELDS[outcome];
    const asked = before.asked + _count._all;
    counts.set(kind, { ...before, asked, ...(field ? { [field]: before[field] + _count._all } : {}) });
  }
  return counts;
}

const FIELDS: Record<string, keyof KindCounts> = {
  acted: "acted",
  "went-on": "wentOn",
  "not-useful": "notUseful",
  later: "later",
};

/** What each kind has earned by its questions, unless the workspace wants to be asked all the same. */
export async function kindStandings(db: Db, workspaceId: string): Promise<Map<string, KindStanding>> {
  const { alwaysAsked } = await findWorkspace(db, workspaceId);
  const counts = await kindCounts(db, workspaceId);
  return new Map([...counts].map(([kind, each]) => [kind, alwaysAsked.includes(kind) ? "asked" : standingOf(each)]));
}
