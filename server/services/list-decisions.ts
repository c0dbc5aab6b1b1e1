import { Rule } from "../domain/decision";
import { listDecisionRows } from "../store/decisions";
import { memberNames } from "../store/workspaces";
import type { Context } from "./context";

export interface DecisionView {
  id: string;
  number: number;
  title: string;
  text: string;
  rules: Rule[];
  at: string;
  by: string;
  workstreamIds: string[];
  checkpointId: string | null;
}

export async function listDecisions({ db, caller }: Context): Promise<DecisionView[]> {
  const { workspaceId } = caller;
  const [rows, names] = await Promise.all([listDecisionRows(db, { workspaceId }), memberNames(db, workspaceId)]);
  return rows.map(({ id, number, title, text, rules, at, memberId, workstreamIds, checkpointId }) => ({
    id,
    number,
    title,
    text,
    rules: Rule.array().parse(rules),
    at: at.toISOString(),
    by: names.get(memberId) ?? "someone who left",
    workstreamIds,
    checkpointId,
  }));
}
