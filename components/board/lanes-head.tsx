"use client";

import { Plus } from "lucide-react";
import { useMemo } from "react";
import { IfMay } from "@/components/live/if-may";
import { Button } from "@/components/ui/button";
import { FindInput } from "@/components/ui/find-input";
import type { Board } from "@/server/domain/board";
import { boardCounts } from "./board-counts";
import { FilterMenu } from "./filter-menu";
import { LANE_GRID } from "./lane-grid";
import type { BoardFilterInUrl } from "./use-board-filter";

interface Props {
  board: Board;
  shown: BoardFilterInUrl;
  onNewStream: () => void;
}

/** The names of the columns with their counts, the way to find, and the way to begin a stream. */
export function LanesHead({ board, shown, onNewStream }: Props) {
  const counts = useMemo(() => boardCounts(board), [board]);

  return (
    <div
      className={`sticky top-0 z-10 flex-none items-center border-b border-border bg-canvas text-small font-medium text-secondary max-md:flex max-md:px-2 max-md:py-0.5 md:h-4 ${LANE_GRID}`}
    >
      <div className="flex items-center gap-0.75 md:pl-2">
        <h2 className="max-md:sr-only">Streams</h2>
        <span className="font-normal whitespace-nowrap text-muted max-md:hidden lg:inline">by your order</span>
        <IfMay right="plan">
          <Button
            variant="ghost"
            size="s"
            onClick={onNewStream}
            className="ml-auto max-md:-ml-1 md:px-0.5"
            aria-label="New stream"
            title="New stream"
          >
            <Plus className="size-1.75" aria-hidden />
            <span className="md:hidden">New stream</span>
          </Button>
        </IfMay>
      </div>
      <Column name="Planned" count={counts.planned} />
      <div className="flex min-w-0 items-center justify-between gap-1 max-md:ml-auto md:px-1.5">
        <span className="max-md:hidden">
          Running <Figure>{counts.live}</Figure>
        </span>
        <div className="flex min-w-0 items-center gap-0.5">
          <FilterMenu board={board} shown={shown} />
          <FindInput label="Find a stream, task or run" words={shown.filter.find} onWords={shown.setFind} />
        </div>
      </div>
      <Column name="To review" count={counts.toLookAt} />
      <Column name="Done" count={counts.done} className="max-lg:hidden" />
    </div>
  );
}

function Column({ name, count, className = "" }: { name: string; count: number; className?: string }) {
  return (
    <span className={`pl-1.5 max-md:hidden ${className}`}>
      {name} <Figure>{count}</Figure>
    </span>
  );
}

function Figure({ children }: { children: number }) {
  return <span className="figures ml-[2px] font-normal text-muted">{children}</span>;
}
