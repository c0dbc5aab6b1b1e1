"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { ClockTime } from "@/components/ui/clock-time";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { FileChangeView } from "./file-change-view";

/** Every edit of one file in this run, newest first. */
export function FileEdits({ runId, path }: { runId: string; path: string }) {
  const trpc = useTRPC();
  const { data: edits, error, refetch } = useQuery(trpc.runs.edits.queryOptions({ runId, path }));
  if (error) {
    return (
      <Notice
        tone="error"
        title="The edits of this file were not loaded"
        action={<Retry onClick={() => void refetch()} />}
      >
        {error.message}
      </Notice>
    );
  }
  if (!edits) return <Skeleton className="h-12 w-full" />;

  return (
    <section aria-label={`Edits of ${path}`} className="grid grid-cols-[minmax(0,1fr)] gap-1">
      {[...edits].reverse().map((edit) => (
        <div key={`${edit.eventId}:${edit.change.path}`}>
          <p className="pb-0.25 text-small text-muted">
            <a href={`#event-${edit.eventId}`} className="text-accent underline underline-offset-2">
              Edit at <ClockTime at={edit.at} />
            </a>
            {edit.failed && <span className="text-verdict-not-met"> did not apply</span>}
          </p>
          <FileChangeView change={edit.change} />
        </div>
      ))}
    </section>
  );
}

function Retry({ onClick }: { onClick: () => void }) {
  return (
    <Button size="s" onClick={onClick}>
      Try again
    </Button>
  );
}
