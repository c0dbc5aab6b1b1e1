"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/live/use-trpc";
import { ExportMenu } from "@/components/share/export-menu";
import { ShareRun } from "@/components/share/share-run";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { StateLabel } from "@/components/ui/state-label";
import type { AnyState } from "@/components/ui/state-word";
import type { RunDetail, RunStanding } from "@/server/domain/run";
import { PlaceThisRun } from "./place-this-run";

export function RunHeader({ run }: { run: RunDetail }) {
  return (
    <PageHeader
      crumbs={crumbsOf(run)}
      title={<span title={cleanAgentWords(run.title)}>{cleanAgentWords(run.title)}</span>}
      aside={
        <span className="ml-1 flex font-medium">
          {run.standing ? <StateLabel {...STANDING[run.standing]} /> : <StateLabel state={run.state} />}
        </span>
      }
      actions={
        <>
          <PlaceThisRun run={run} />
          <ExportMenu runId={run.id} />
          <ShareRun runId={run.id} />
          <AnswerQuestions runId={run.id} />
        </>
      }
    />
  );
}

const STANDING: Record<RunStanding, { state: AnyState; word: string }> = {
  "to-review": { state: "in-review", word: "To review" },
  "signed-off": { state: "done", word: "Signed off" },
  returned: { state: "ready", word: "Returned" },
  "not-chosen": { state: "stopped", word: "Not chosen" },
  closed: { state: "stopped", word: "Ended" },
};

/** Leads to the first open checkpoint that asks about this run. */
function AnswerQuestions({ runId }: { runId: string }) {
  const trpc = useTRPC();
  const { data: open = [] } = useQuery(trpc.checkpoints.list.queryOptions({ state: "open" }));
  const asking = open
    .map(({ id, questions }) => ({ id, count: questions.filter((question) => question.runId === runId).length }))
    .filter(({ count }) => count > 0);
  const [first] = asking;
  if (!first) return null;

  const count = asking.reduce((sum, each) => sum + each.count, 0);
  return (
    <LinkButton href={`/checkpoints/${first.id}`} variant="primary" size="s">
      {count === 1 ? "Answer 1 question" : `Answer ${count} questions`}
    </LinkButton>
  );
}

function crumbsOf(run: RunDetail) {
  return [
    { href: "/", label: "Board" },
    ...(run.workstreamId ? [{ href: `/streams/${run.workstreamId}`, label: run.workstreamTitle ?? "Stream" }] : []),
    ...(run.taskId ? [{ href: `/tasks/${run.taskId}`, label: run.taskTitle ?? "Task" }] : []),
  ];
}
