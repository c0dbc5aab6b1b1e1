"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/components/live/use-trpc";
import { FileChangeView } from "@/components/run/file-change-view";
import { ClockTime } from "@/components/ui/clock-time";
import { Loading } from "@/components/ui/loading";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";

/** The latest edits are the ones a question is about; the rest stands on the run's page. */
const SHOWN = 5;

interface PathChangesProps {
  runId: string;
  path: string;
}

/** What a run did to one file, as its agent reported it. */
export function PathChanges({ runId, path }: PathChangesProps) {
  const trpc = useTRPC();
  const { data: edits, error } = useQuery(trpc.runs.edits.queryOptions({ runId, path }));

  if (error)
    return (
      <Notice tone="error" title="The changes of this file were not read.">
        {error.message}
      </Notice>
    );
  if (!edits) {
    return (
      <Loading what="Reading the changes">
        <Skeleton className="h-10 w-full" />
      </Loading>
    );
  }
  if (edits.length === 0) return <p className="text-muted text-small">No edit of this file is stored.</p>;

  const latest = edits.slice(-SHOWN);
  return (
    <ul className="grid gap-1">
      {latest.map(({ eventId, at, change, failed }) => (
        <li key={eventId} className="grid gap-0.5">
          <Link
            href={`/runs/${runId}#event-${eventId}`}
            className="justify-self-start text-accent text-small hover:underline"
          >
            {failed ? "Refused edit" : "Edit"} at <ClockTime at={at} seconds />
          </Link>
          <FileChangeView change={change} />
        </li>
      ))}
      {edits.length > latest.length && (
        <li className="text-muted text-small">{edits.length - latest.length} earlier edits stand on the run.</li>
      )}
    </ul>
  );
}
