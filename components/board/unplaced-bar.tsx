"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { IfMay } from "@/components/live/if-may";
import { Ago } from "@/components/ui/ago";
import { Button } from "@/components/ui/button";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { UnseenGlyph } from "@/components/ui/unseen-glyph";
import { useOnceOpen } from "@/components/ui/use-once-open";
import { AGENT_LABEL } from "@/server/domain/agent-label";
import type { RunSummary } from "@/server/domain/run";

/** Its code comes when it is first asked for. */
const PlaceRunDialog = dynamic(() => import("./place-run-dialog").then((module) => module.PlaceRunDialog));

/** Runs that no stream claims: nothing is dropped for want of a place. */
export function UnplacedBar({ runs }: { runs: RunSummary[] }) {
  const [placing, setPlacing] = useState(false);
  const wasPlacing = useOnceOpen(placing);
  const newest = runs[0];
  // A stream made meanwhile may have claimed the last of them: the dialog must not come back by itself for the next.
  if (placing && !newest) setPlacing(false);

  return (
    <>
      {newest && (
        <section
          aria-label="Unplaced"
          className="mt-auto flex min-h-4.5 flex-none items-center gap-1 border-t border-border bg-canvas px-2 py-0.5 text-small text-secondary max-md:flex-wrap md:sticky md:bottom-0"
        >
          <UnseenGlyph className="text-muted" />
          <p className="min-w-0 truncate max-md:flex-1 max-md:whitespace-normal">
            <span className="font-medium text-text">
              {runs.length === 1 ? "1 run has no place yet." : `${runs.length} runs have no place yet.`}
            </span>{" "}
            <span className="text-muted">
              {whereOf(newest)}, <Ago at={newest.lastEventAt} />
            </span>
          </p>
          <IfMay right="steer">
            <Button size="s" onClick={() => setPlacing(true)}>
              Place it
            </Button>
          </IfMay>
        </section>
      )}
      {wasPlacing && <PlaceRunDialog runs={runs} open={placing} onOpenChange={setPlacing} />}
    </>
  );
}

function whereOf(run: RunSummary): string {
  const folder = run.cwd?.split("/").at(-1);
  const words = [AGENT_LABEL[run.agent], folder && `in ${folder}`, run.branch && `on branch ${run.branch}`];
  return cleanAgentWords(words.filter(Boolean).join(" "));
}
