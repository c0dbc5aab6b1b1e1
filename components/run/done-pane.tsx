"use client";

import type { RunDetail } from "@/server/domain/run";
import { DefinitionOfDone } from "./definition-of-done";
import { RunReadings } from "./run-readings";
import { TokenPanel } from "./token-panel";

/** How far the run is from done, what drift was read in it, and what it cost. Leads on a phone. */
export function DonePane({ run }: { run: RunDetail }) {
  return (
    <aside
      aria-label="Definition of done"
      className="flex min-h-0 flex-col overflow-auto border-l border-border bg-surface max-md:order-first max-md:border-l-0"
    >
      <DefinitionOfDone run={run} />
      <RunReadings run={run} />
      <TokenPanel run={run} />
    </aside>
  );
}
