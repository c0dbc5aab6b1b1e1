import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import type { Option, Question } from "@/server/domain/question";
import type { Answering } from "./answering";
import { PathChanges } from "./path-changes";
import { rowChoice } from "./row-choice";
import { SegmentedChoice } from "./segmented-choice";

interface MatrixRowProps {
  answering: Answering;
  row: NonNullable<Question["rows"]>[number];
  options: Option[];
}

/** One file of a question: its path, what to do with it, and its changes when unfolded. */
export function MatrixRow({ answering, row, options }: MatrixRowProps) {
  const { question, answer, readOnly, change } = answering;
  const [open, setOpen] = useState(false);
  const id = useId();

  return (
    <li data-row={row.id} className="py-0.5">
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-0.5">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          disabled={!question.runId}
          onClick={() => setOpen(!open)}
          className="touch flex min-w-0 flex-1 basis-[220px] items-center gap-0.75 text-left"
        >
          {question.runId && (
            <ChevronRight
              size={14}
              aria-hidden
              className={clsx("shrink-0 text-muted transition-transform", open && "rotate-90")}
            />
          )}
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
            <code className="break-all">{cleanAgentWords(row.label)}</code>
            {row.detail && <span className="figures text-muted text-small">{row.detail}</span>}
          </span>
        </button>
        <SegmentedChoice
          label={row.label}
          options={options}
          chosen={rowChoice(answer, row.id)}
          readOnly={readOnly}
          onChoose={(optionId) => change({ rows: { ...answer?.rows, [row.id]: optionId } })}
        />
      </div>
      <div id={id} hidden={!open} className="py-0.75">
        {open && question.runId && <PathChanges runId={question.runId} path={row.label} />}
      </div>
    </li>
  );
}
