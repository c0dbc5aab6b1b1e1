"use client";

import { type ReactNode, useState } from "react";
import { ClockTime } from "@/components/ui/clock-time";
import { UndoBar } from "@/components/ui/undo-bar";
import type { CheckpointDetail } from "@/server/domain/checkpoint";
import { agentOf } from "./agent-of";
import { CheckpointTitle } from "./checkpoint-title";
import { QuestionPanel, type Unfolded } from "./question-panel";
import { WhatItLedTo } from "./what-it-led-to";

interface AnsweredCheckpointProps {
  checkpoint: CheckpointDetail;
  notice: ReactNode;
  takingBack: boolean;
  onTakeBack(): void;
}

/** A checkpoint as it was asked and answered, and what became of the answers. */
export function AnsweredCheckpoint({ checkpoint, notice, takingBack, onTakeBack }: AnsweredCheckpointProps) {
  const { finalAt, answeredAt, answeredBy } = checkpoint;

  return (
    <div className="grid md:min-h-0 md:flex-1 md:grid-cols-[minmax(0,1fr)_minmax(320px,392px)] md:grid-rows-[minmax(0,1fr)]">
      <div className="min-w-0 py-2 md:overflow-y-auto md:px-3">
        <div className="mb-1.5 grid gap-1 empty:hidden max-md:px-2">{notice}</div>
        <CheckpointTitle checkpoint={checkpoint} />
        {answeredAt && (
          <p className="mb-1.5 text-secondary max-md:px-2">
            Answered by {answeredBy ?? "a member"} at <ClockTime at={answeredAt} />.
          </p>
        )}
        <AnsweredQuestions checkpoint={checkpoint} />
      </div>
      <aside
        aria-label="What it led to"
        className="border-border bg-surface max-md:border-t md:overflow-y-auto md:border-l"
      >
        <WhatItLedTo checkpoint={checkpoint} />
      </aside>
      {finalAt && (
        <UndoBar until={finalAt} action="Take it back" busy={takingBack} onUndo={onTakeBack}>
          Answered. The words leave when the time is up.
        </UndoBar>
      )}
    </div>
  );
}

function AnsweredQuestions({ checkpoint }: { checkpoint: CheckpointDetail }) {
  const { questions, answers, runs } = checkpoint;
  const [openId, setOpenId] = useState<string | null>((questions.length === 1 && questions[0]?.id) || null);
  const [unfolded, setUnfolded] = useState<Unfolded>({ evidence: false, ownWords: 0 });

  return (
    <ol aria-label="Questions">
      {questions.map((question, index) => (
        <QuestionPanel
          key={question.id}
          answering={{
            question,
            answer: answers?.find(({ questionId }) => questionId === question.id),
            agentOf: agentOf(runs),
            readOnly: true,
            choose: noChange,
            change: noChange,
          }}
          number={index + 1}
          done
          open={question.id === openId}
          unfolded={unfolded}
          onToggle={() => setOpenId(question.id === openId ? null : question.id)}
          onUnfold={(part) => setUnfolded({ ...unfolded, ...part })}
        />
      ))}
    </ol>
  );
}

/** What was answered is not changed any more. */
function noChange() {}
