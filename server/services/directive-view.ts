import { AGENT_LABEL } from "../domain/agent-label";
import { AgentName } from "../domain/agent-name";
import type { DirectiveView } from "../domain/checkpoint";
import type { DirectivePurpose, DirectiveState } from "../domain/directive";
import type { Db } from "../store/database";
import type { listDirectives } from "../store/directives";
import { findPlacedRun } from "../store/runs";
import { pathsStillChanged } from "./follow-directives";

type Row = Awaited<ReturnType<typeof listDirectives>>[number];

/** Words on their way, with how far they have come. */
export async function directiveView(db: Db, row: Row, now: Date): Promise<DirectiveView> {
  const run = row.purpose === "revert" && !row.obeyedAt ? await findPlacedRun(db, row.runId) : null;
  return {
    id: row.id,
    code: row.code,
    runId: row.runId,
    runTitle: row.run.title ?? row.runId,
    agent: AGENT_LABEL[AgentName.parse(row.run.agent)],
    purpose: row.purpose as DirectivePurpose,
    text: row.text,
    paths: row.paths,
    state: stateOf(row, now),
    deliverableAt: row.deliverableAt.toISOString(),
    offeredAt: row.offeredAt?.toISOString() ?? null,
    seenAt: row.seenAt?.toISOString() ?? null,
    obeyedAt: row.obeyedAt?.toISOString() ?? null,
    obeyedEventId: row.obeyedEventId,
    remaining: run ? await pathsStillChanged(db, run, row.paths) : [],
  };
}

function stateOf(row: Row, now: Date): DirectiveState {
  if (row.obeyedAt) return "obeyed";
  if (row.notObeyedAt) return "not-obeyed";
  if (row.seenAt) return "seen";
  if (row.offeredAt) return "offered";
  if (row.deliverableAt > now) return "held";
  return row.run.workspace.demo === null ? "pending" : "unheard";
}
