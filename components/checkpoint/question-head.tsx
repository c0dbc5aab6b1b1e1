import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { SeverityGlyph } from "@/components/ui/severity-glyph";
import type { Question } from "@/server/domain/question";
import { answerSummary } from "./answer-summary";
import type { Answering } from "./answering";
import { QuestionText } from "./question-text";

interface QuestionHeadProps {
  answering: Answering;
  number: number;
  done: boolean;
  open: boolean;
  /** The id of the part it opens. */
  controls: string;
  onToggle(): void;
}

/** The line a question closes to: its number, the question, and the answer at the right. */
export function QuestionHead({ answering, number, done, open, controls, onToggle }: QuestionHeadProps) {
  const { question, answer } = answering;

  return (
    <h3>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={controls}
        id={questionHeadId(question.id)}
        onClick={onToggle}
        className="flex min-h-5.5 w-full items-start gap-1.25 px-2 py-1.5 text-left md:items-center md:py-0.5"
      >
        <NumberMark number={number} done={done} open={open} />
        {question.severity && (
          <span className="flex h-2.5 flex-none items-center">
            <SeverityGlyph severity={question.severity} />
          </span>
        )}
        <QuestionLine question={question} open={open} muted={done && !open} />
        <span className={clsx("ml-auto shrink-0 font-medium text-small", open && "max-md:hidden")}>
          {answerSummary(question, answer)}
        </span>
        <ChevronDown
          size={16}
          aria-hidden
          className={clsx("shrink-0 text-muted transition-transform max-md:hidden", open && "rotate-180")}
        />
      </button>
    </h3>
  );
}

/** Where the focus goes when a key or a button leads to a question. */
export function questionHeadId(questionId: string): string {
  return `question-${questionId}`;
}

function NumberMark({ number, done, open }: { number: number; done: boolean; open: boolean }) {
  return (
    <span
      className={clsx(
        "figures grid size-2.5 shrink-0 place-items-center rounded-full border font-semibold text-micro leading-none",
        done && "border-verdict-met bg-verdict-met text-surface",
        !done && (open ? "border-accent text-accent" : "border-border-control text-secondary"),
      )}
    >
      <span className="sr-only">Question </span>
      {number}
      {done && <span className="sr-only">, answered</span>}
    </span>
  );
}

function QuestionLine({ question, open, muted }: { question: Question; open: boolean; muted: boolean }) {
  return (
    <span
      className={clsx(
        "min-w-0 break-words",
        open ? "font-semibold text-lead max-md:text-title" : "font-medium",
        muted && "font-normal text-muted",
      )}
    >
      <QuestionText text={question.text} />
    </span>
  );
}
