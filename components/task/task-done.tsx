"use client";

import { Lock, LockOpen } from "lucide-react";
import { QuestionText } from "@/components/checkpoint/question-text";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Criterion } from "@/server/domain/criterion";
import type { TaskDetail } from "@/server/domain/screens";
import type { CriterionVerdict } from "@/server/domain/verdict";
import { VerdictLabel } from "./verdict-label";
import { VerificationLine } from "./verification-line";

interface Props {
  task: TaskDetail;
  onEdit: () => void;
}

/** When the task is done, and whether that was agreed before the work began. */
export function TaskDone({ task, onEdit }: Props) {
  const { criteria } = task.content;
  return (
    <Panel title="Definition of done" count={criteria.length} aside={<LockState task={task} />}>
      {criteria.length === 0 ? (
        <div className="grid justify-items-start gap-0.75">
          <p className="text-secondary">No criterion yet, so nothing says when this task is done.</p>
          <Button size="s" onClick={onEdit}>
            Write the definition of done
          </Button>
        </div>
      ) : (
        <ol className="divide-y divide-border">
          {task.verdicts.map((verdict, index) => {
            const criterion = criteria[index];
            return criterion && <CriterionLine key={verdict.criterionId} criterion={criterion} verdict={verdict} />;
          })}
        </ol>
      )}
    </Panel>
  );
}

function LockState({ task }: { task: TaskDetail }) {
  if (!task.lockedAt) {
    return (
      <>
        <LockOpen aria-hidden className="size-1.5" />
        not locked
      </>
    );
  }
  return (
    <>
      <Lock aria-hidden className="size-1.5" />
      <span>
        version {task.lockedVersion}, locked by {task.lockedBy}, <RelativeTime at={task.lockedAt} />
      </span>
    </>
  );
}

function CriterionLine({ criterion, verdict }: { criterion: Criterion; verdict: CriterionVerdict }) {
  return (
    <li className="grid grid-cols-[28px_minmax(0,1fr)_auto] gap-x-0.5 py-0.75 max-md:grid-cols-[28px_minmax(0,1fr)]">
      <span className="figures text-muted">{verdict.label}</span>
      <div className="min-w-0 wrap-anywhere">
        <p>
          {criterion.text}
          {!criterion.blocking && <span className="text-muted"> (does not block)</span>}
        </p>
        <p className="text-small text-muted">
          <VerificationLine verify={criterion.verify} />
        </p>
        {verdict.at && (
          <p className="text-small text-secondary">
            <QuestionText text={verdict.found} />, <RelativeTime at={verdict.at} />
          </p>
        )}
      </div>
      <VerdictLabel verdict={verdict} />
    </li>
  );
}
