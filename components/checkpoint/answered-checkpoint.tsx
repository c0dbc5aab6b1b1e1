"use client";

import type { ReactNode } from "react";
import { useMay } from "@/components/live/use-may";
import { ClockTime } from "@/components/ui/clock-time";
import { UndoBar } from "@/components/ui/undo-bar";
import type { CheckpointDetail } from "@/server/domain/checkpoint";
import { CheckpointTitle } from "./checkpoint-title";
import { ReadOnlyQuestions } from "./read-only-questions";
import { WhatItLedTo } from "./what-it-led-to";

interface AnsweredCheckpointProps {
  checkpoint: CheckpointDetail;
  notice: ReactNode;
  takingBack: boolean;
  onTakeBack(): void;
}

/** A checkpoint as it was asked and answered, and what became of the answers. */
export function AnsweredCheckpoint({ checkpoint, notice, takingBack, onTakeBack }: AnsweredCheckpointProps) {
  const mayTakeBack = useMay("steer");
  const { finalAt, answeredAt, answeredBy } = checkpoint;

  return (
    <div className="grid md:min-h-0 md:flex-1 md:grid-cols-[minmax(0,1fr)_minmax(320px,392px)] md:grid-rows-[minmax(0,1fr)]">
      <div className="min-w-0 py-2 md:overflow-y-auto md:px-3">
        <div className="mb-1.5 grid gap-1 empty:hidden max-md:px-2">{notice}</div>
        <CheckpointTitle checkpoint={checkpoint} />
        {answeredAt && (
          <p className="mb-1.5 text-secondary max-md:px-2">
            {answeredBy ? `Answered by ${answeredBy}` : "Closed by itself"} at <ClockTime at={answeredAt} />.
          </p>
        )}
        <ReadOnlyQuestions checkpoint={checkpoint} />
      </div>
      <aside
        aria-label="What it led to"
        className="border-border bg-surface max-md:border-t md:overflow-y-auto md:border-l"
      >
        <WhatItLedTo checkpoint={checkpoint} />
      </aside>
      {finalAt && mayTakeBack && (
        <UndoBar until={finalAt} action="Take it back" busy={takingBack} onUndo={onTakeBack}>
          Answered. It counts when the time is up.
        </UndoBar>
      )}
    </div>
  );
}
