import { SeverityGlyph } from "@/components/ui/severity-glyph";
import type { CheckpointDetail } from "@/server/domain/checkpoint";
import { counted } from "@/server/domain/counted";
import { CheckpointBasis } from "./checkpoint-basis";
import { highestSeverity } from "./highest-severity";
import { QuestionText } from "./question-text";

/** What a checkpoint is about and what hangs on it. */
export function CheckpointTitle({ checkpoint }: { checkpoint: CheckpointDetail }) {
  const { questions, reason, state } = checkpoint;
  const severity = highestSeverity(questions);

  return (
    <header className="mb-1.5 flex gap-1.5 max-md:px-2">
      {severity && (
        <span className="pt-0.25">
          <SeverityGlyph severity={severity} size={20} />
        </span>
      )}
      <div className="min-w-0">
        <h2 className="font-semibold text-title [overflow-wrap:anywhere]">
          <QuestionText text={reason.replace(/\.$/, "")} />
        </h2>
        <p className="text-muted max-md:hidden">
          {counted(questions.length, "question")}
          {state === "open" && severity === 4 && ". The stream stays paused until you answer"}.
        </p>
        <CheckpointBasis basis={checkpoint.basis} />
      </div>
    </header>
  );
}
