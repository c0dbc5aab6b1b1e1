"use client";

import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useUrlParam } from "@/components/ui/use-url-param";
import type { Board } from "@/server/domain/board";
import { findStreams } from "./find-streams";
import { Lane } from "./lane";
import { LanesHead } from "./lanes-head";
import { NewStreamDialog } from "./new-stream-dialog";
import { UnplacedBar } from "./unplaced-bar";
import { useMoveStream } from "./use-move-stream";

/** One lane a stream, in the order their owner gave them. */
export function Lanes({ board, className }: { board: Board; className: string }) {
  const [sought, setSought] = useUrlParam("find");
  const [making, setMaking] = useState(false);
  const found = useMemo(() => findStreams(board.streams, sought), [board.streams, sought]);
  const { move, failure } = useMoveStream();
  const lastIndex = board.streams.length - 1;

  return (
    <section
      id="streams"
      aria-label="Streams"
      className={`flex min-w-0 flex-col bg-canvas md:overflow-auto ${className}`}
    >
      <LanesHead board={board} sought={sought} onSeek={setSought} onNewStream={() => setMaking(true)} />
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
      {board.streams.length > 0 && found.length === 0 && <NothingFound sought={sought} onClear={() => setSought("")} />}
      <UnplacedBar runs={board.unplaced} />
      <NewStreamDialog open={making} onOpenChange={setMaking} />
      {failure}
    </section>
  );
}

function NoStream({ onNewStream }: { onNewStream: () => void }) {
  return (
    <div className="border-b border-border bg-surface p-1">
      <EmptyState title="No stream yet.">
        <p>A stream is one line of work: what it is for, where its code is, and what its agents may touch.</p>
        <Button variant="primary" onClick={onNewStream}>
          <Plus className="size-1.75" aria-hidden />
          New stream
        </Button>
      </EmptyState>
    </div>
  );
}

function NothingFound({ sought, onClear }: { sought: string; onClear: () => void }) {
  return (
    <div className="border-b border-border bg-surface p-1">
      <EmptyState title={`No stream, task or run is called “${sought}”.`}>
        <Button onClick={onClear}>Show all streams</Button>
      </EmptyState>
    </div>
  );
}
