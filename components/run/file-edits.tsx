"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { ClockTime } from "@/components/ui/clock-time";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { FileChangeView } from "./file-change-view";

const SHOWN = 2;

/** Every edit of one file in this run, newest first. */
export function FileEdits({ runId, path }: { runId: string; path: string }) {
  const trpc = useTRPC();
  const [all, setAll] = useState(false);
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

  const newest = [...edits].reverse();
  return (
    <section aria-label={`Edits of ${cleanAgentWords(path)}`} className="grid grid-cols-[minmax(0,1fr)] gap-1">
      {newest.slice(0, all ? newest.length : SHOWN).map((edit) => (
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
      {newest.length > SHOWN && !all && (
        <div>
          <Button size="s" onClick={() => setAll(true)}>
            {newest.length - SHOWN === 1 ? "1 older edit" : `${newest.length - SHOWN} older edits`}
          </Button>
        </div>
      )}
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
