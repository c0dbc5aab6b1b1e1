"use client";

import { Plus, Search } from "lucide-react";
import { useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { Board } from "@/server/domain/board";
import { boardCounts } from "./board-counts";
import { LANE_GRID } from "./lane-grid";

interface Props {
  board: Board;
  sought: string;
  onSeek: (words: string) => void;
  onNewStream: () => void;
}

/** The names of the columns with their counts, the way to find, and the way to begin a stream. */
export function LanesHead({ board, sought, onSeek, onNewStream }: Props) {
  const counts = useMemo(() => boardCounts(board), [board]);

  return (
    <div
      className={`sticky top-0 z-10 flex-none items-center border-b border-border bg-canvas text-small font-medium text-secondary max-md:flex max-md:px-2 max-md:py-0.5 md:h-4 ${LANE_GRID}`}
    >
      <div className="flex items-center gap-0.75 md:pl-2">
        <h2 className="max-md:sr-only">Streams</h2>
        <span className="font-normal whitespace-nowrap text-muted max-md:hidden lg:inline">by your order</span>
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
      </div>
      <Column name="Planned" count={counts.planned} />
      <div className="flex min-w-0 items-center justify-between gap-1 max-md:ml-auto md:px-1.5">
        <span className="max-md:hidden">
          Running <Figure>{counts.live}</Figure>
        </span>
        <Find sought={sought} onSeek={onSeek} />
      </div>
      <Column name="To review" count={counts.toReview} />
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

function Find({ sought, onSeek }: { sought: string; onSeek: (words: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  useShortcut("/", (event) => {
    event.preventDefault();
    input.current?.focus();
  });

  return (
    <label className="relative flex min-w-0 items-center font-normal">
      <span className="sr-only">Find a stream, task or run</span>
      <Search className="pointer-events-none absolute left-0.75 size-1.5 text-muted" aria-hidden />
      <input
        ref={input}
        type="search"
        value={sought}
        placeholder="Find"
        onChange={(event) => onSeek(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          onSeek("");
          event.currentTarget.blur();
        }}
        className="touch h-3 w-[132px] rounded-m border border-border bg-surface pr-3 pl-2.75 text-text placeholder:text-muted hover:border-border-strong"
      />
      <span className="pointer-events-none absolute right-0.5">{sought === "" && <KeyCap>/</KeyCap>}</span>
    </label>
  );
}
