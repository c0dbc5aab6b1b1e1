"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { IfMay } from "@/components/live/if-may";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useOnceOpen } from "@/components/ui/use-once-open";
import type { Board } from "@/server/domain/board";
import { filteredStreams } from "./board-filter";
import { Lane } from "./lane";
import { LanesHead } from "./lanes-head";
import { UnplacedBar } from "./unplaced-bar";
import { useBoardFilter } from "./use-board-filter";
import { useMoveStream } from "./use-move-stream";

/** Form, validation and dialog come when they are opened: the board itself stays light. */
const NewStreamDialog = dynamic(() => import("./new-stream-dialog").then((module) => module.NewStreamDialog));

/** One lane a stream, in the order their owner gave them. */
export function Lanes({ board, className }: { board: Board; className: string }) {
  const shown = useBoardFilter();
  const { filter } = shown;
  const [making, setMaking] = useState(false);
  const wasMaking = useOnceOpen(making);
  const found = filteredStreams(board, filter);
  const move = useMoveStream();
  const lastIndex = board.streams.length - 1;

  return (
    <section
      id="streams"
      aria-label="Streams"
      className={`flex min-w-0 flex-col bg-canvas md:overflow-auto ${className}`}
    >
      <LanesHead board={board} shown={shown} onNewStream={() => setMaking(true)} />
      {found.map((stream) => (
        <Lane
          key={stream.id}
          stream={stream}
          isFirst={stream.id === board.streams[0]?.id}
          isLast={stream.id === board.streams[lastIndex]?.id}
          onMove={move}
        />
      ))}
      {board.streams.length === 0 && <NoStream onNewStream={() => setMaking(true)} />}
      {board.streams.length > 0 && found.length === 0 && <NothingFound sought={filter.find} onClear={shown.clear} />}
      <UnplacedBar runs={board.unplaced} />
      {wasMaking && <NewStreamDialog open={making} onOpenChange={setMaking} />}
    </section>
  );
}

function NoStream({ onNewStream }: { onNewStream: () => void }) {
  return (
    <div className="border-b border-border bg-surface p-1">
      <EmptyState title="No stream yet.">
        <p>A stream is one line of work: what it is for, where its code is, and what its agents may touch.</p>
        <IfMay right="plan">
          <Button variant="primary" onClick={onNewStream}>
            <Plus className="size-1.75" aria-hidden />
            New stream
          </Button>
        </IfMay>
      </EmptyState>
    </div>
  );
}

function NothingFound({ sought, onClear }: { sought: string; onClear: () => void }) {
  return (
    <div className="border-b border-border bg-surface p-1">
      <EmptyState
        title={sought ? `No stream, task or run shown is called “${sought}”.` : "No stream is as the filter says."}
      >
        <Button onClick={onClear}>Show all streams</Button>
      </EmptyState>
    </div>
  );
}
