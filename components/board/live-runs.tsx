"use client";

import clsx from "clsx";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { BoardTask } from "@/server/domain/board";
import type { ReadingView } from "@/server/domain/reading-view";
import type { RunSummary } from "@/server/domain/run";
import { RunCard } from "./run-card";

interface Props {
  runs: RunSummary[];
  readings: ReadingView[];
  tasks: BoardTask[];
}

/** Three rows of two: beyond them one lane would push the others off the screen. */
const SHOWN = 6;

/** The live runs of a lane. Who waits or is silent stands in sight, the others in their order after them when room is short. */
export function LiveRuns({ runs, readings, tasks }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? runs : inSight(runs);
  const hidden = runs.length - shown.length;

  return (
    <>
      <ul aria-label="Running" className={clsx(GRID, all && STILL)}>
        {shown.map((run) => (
          <RunCard
            key={run.id}
            run={run}
            readings={readings}
            criteria={tasks.find((task) => task.id === run.taskId)?.criteria ?? 0}
          />
        ))}
      </ul>
      {(hidden > 0 || all) && (
        <Button variant="ghost" size="s" className="mt-0.5" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `${hidden} more running`}
        </Button>
      )}
    </>
  );
}

const GRID = "grid grid-cols-[repeat(auto-fit,minmax(156px,1fr))] gap-1 max-md:grid-cols-1";
/** Hundreds of turning arcs are a layer each for the browser, and nothing for the eye. */
const STILL = "[&_.running-arc]:animate-none";

function inSight(runs: RunSummary[]): RunSummary[] {
  if (runs.length <= SHOWN) return runs;
  const kept = new Set(
    runs.toSorted((a, b) => Number(a.state === "running") - Number(b.state === "running")).slice(0, SHOWN),
  );
  return runs.filter((run) => kept.has(run));
}
