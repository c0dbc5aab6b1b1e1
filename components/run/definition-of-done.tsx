"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Lock, LockOpen } from "lucide-react";
import Link from "next/link";
import { useTRPC } from "@/components/live/use-trpc";
import type { Criterion } from "@/server/domain/criterion";
import type { RunDetail } from "@/server/domain/run";
import type { TaskDetail } from "@/server/domain/screens";
import { CriterionRow } from "./criterion-row";

/** Each criterion with what this run shows for it. Evidence, never a verdict: nothing here counts as met. */
export function DefinitionOfDone({ run }: { run: RunDetail }) {
  if (run.taskId) return <OfTask run={run} taskId={run.taskId} />;
  return (
    <section>
      <Head />
      <p className="border-b border-border px-2 py-1.25 text-secondary">
        This run belongs to no task, so nothing says when it is done. Place it on a task to see its criteria here.
      </p>
    </section>
  );
}

function OfTask({ run, taskId }: { run: RunDetail; taskId: string }) {
  const trpc = useTRPC();
  const { data: task } = useSuspenseQuery(trpc.tasks.byId.queryOptions({ id: taskId }));
  const { criteria } = task.content;
  return (
    <section>
      <Head task={task} />
      {criteria.length === 0 ? (
        <p className="border-b border-border px-2 py-1.25 text-secondary">
          The task has no criterion yet, so nothing says when it is done.{" "}
          <Link href={`/tasks/${task.id}`} className="text-accent underline underline-offset-2">
            Write its definition of done
          </Link>
        </p>
      ) : (
        <>
          <Summary criteria={criteria} />
          <ol>
            {numbered(criteria).map(({ number, criterion }) => (
              <CriterionRow key={number} number={number} criterion={criterion} run={run} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Head({ task }: { task?: TaskDetail }) {
  const Icon = task?.lockedAt ? Lock : LockOpen;
  return (
    <header className="flex h-5 items-center gap-1 border-b border-border px-2">
      <h2 className="font-semibold whitespace-nowrap">Definition of done</h2>
      {task && (
        <Link
          href={`/tasks/${task.id}`}
          className="ml-auto flex min-w-0 items-center gap-0.5 text-small text-muted hover:underline"
        >
          <Icon aria-hidden className="size-1.5 flex-none" />
          <span className="truncate">{task.lockedAt ? `version ${task.lockedVersion}, locked` : "not locked"}</span>
        </Link>
      )}
    </header>
  );
}

function Summary({ criteria }: { criteria: Criterion[] }) {
  return (
    <div className="border-b border-border px-2 py-1.25">
      <p>
        <span className="font-medium">0 of {criteria.length} verified.</span>{" "}
        <span className="text-muted">A claim of done is not counted.</span>
      </p>
      <div aria-hidden className="mt-1 flex gap-0.5">
        {numbered(criteria).map(({ number }) => (
          <span key={number} className="h-0.75 flex-1 rounded-s border border-dashed border-border-control" />
        ))}
      </div>
    </div>
  );
}

function numbered(criteria: Criterion[]) {
  return criteria.map((criterion, index) => ({ number: index + 1, criterion }));
}
