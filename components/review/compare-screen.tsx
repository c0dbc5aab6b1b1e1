"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { IfMay } from "@/components/live/if-may";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { StateLabel } from "@/components/ui/state-label";
import { AGENT_LABEL } from "@/server/domain/agent-label";
import { counted } from "@/server/domain/counted";
import type { ComparedRun, RunComparison } from "@/server/domain/run-comparison";
import { ChooseDialog } from "./choose-dialog";
import { CompareCriteria } from "./compare-criteria";
import { CompareFacts } from "./compare-facts";
import { CompareFiles } from "./compare-files";

interface Props {
  taskId: string;
  runIds: string[];
}

/** Runs of one task side by side, to take one of them and keep why. */
export function CompareScreen({ taskId, runIds }: Props) {
  const { data: comparison } = useSuspenseQuery(useTRPC().reviews.compare.queryOptions({ taskId, runIds }));
  const [choosing, setChoosing] = useState<ComparedRun | null>(null);
  const { runs, taskTitle, choice } = comparison;
  return (
    <>
      <PageHeader
        crumbs={[
          { href: "/reviews", label: "Reviews" },
          { href: `/tasks/${taskId}`, label: taskTitle },
        ]}
        title={`${counted(runs.length, "run")} compared`}
      />
      {choice && <Chosen choice={choice} runs={runs} />}
      <div className="flex-1 overflow-x-auto bg-surface">
        <table className={`w-full table-fixed border-collapse ${runs.length > 2 ? "min-w-[860px]" : "min-w-[620px]"}`}>
          <colgroup>
            <col className="w-[220px] max-md:w-[140px]" />
          </colgroup>
          <thead>
            <tr className="align-top">
              <td className="border-b border-border" />
              {runs.map((run) => (
                <th
                  key={run.id}
                  scope="col"
                  className="border-b border-l border-border px-2 py-1 text-left font-normal"
                >
                  <RunHead run={run} choice={choice} onChoose={() => setChoosing(run)} />
                </th>
              ))}
            </tr>
          </thead>
          <CompareCriteria comparison={comparison} />
          <CompareFacts runs={runs} />
          <CompareFiles comparison={comparison} />
        </table>
      </div>
      <ChooseDialog comparison={comparison} run={choosing} onClose={() => setChoosing(null)} />
    </>
  );
}

function Chosen({ choice, runs }: { choice: NonNullable<RunComparison["choice"]>; runs: ComparedRun[] }) {
  const run = runs.find(({ id }) => id === choice.runId);
  const [why] = choice.decision.text.split("\n\n");
  return (
    <div className="bg-surface px-3 pt-1.5 pb-1 max-md:px-2">
      <Notice
        tone="plain"
        title={
          <>
            {run ? cleanAgentWords(run.title) : "Another run"} was chosen by {choice.by},{" "}
            <RelativeTime at={choice.at} />
          </>
        }
      >
        {why}{" "}
        <Link href={`/decisions#${choice.decision.id}`} className="text-accent underline underline-offset-2">
          D-{choice.decision.number}
        </Link>
      </Notice>
    </div>
  );
}

interface HeadProps {
  run: ComparedRun;
  choice: RunComparison["choice"];
  onChoose: () => void;
}

function RunHead({ run, choice, onChoose }: HeadProps) {
  const chosen = choice?.runId === run.id;
  return (
    <div className="grid justify-items-start gap-0.5">
      <Link href={`/runs/${run.id}`} className="max-w-full truncate font-semibold hover:underline">
        {cleanAgentWords(run.title)}
      </Link>
      <span className="flex flex-wrap items-center gap-x-1 text-small text-muted">
        {!choice?.notChosen.includes(run.id) && <StateLabel state={run.state === "done" ? "in-review" : run.state} />}
        {AGENT_LABEL[run.agent]}
      </span>
      {chosen || choice?.notChosen.includes(run.id) ? (
        <span className={chosen ? "font-medium text-verdict-met" : "text-muted"}>
          {chosen ? "Chosen" : "Not chosen"}
        </span>
      ) : (
        <IfMay right="review">
          <Button size="s" onClick={onChoose} aria-label={`Choose ${cleanAgentWords(run.title)}`}>
            Choose this one
          </Button>
        </IfMay>
      )}
    </div>
  );
}
