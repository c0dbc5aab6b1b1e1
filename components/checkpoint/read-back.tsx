import clsx from "clsx";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { DIRECTIVE_OPENING } from "@/server/domain/directive";
import type { Question } from "@/server/domain/question";
import { EFFECT_ICON } from "./effect-icon";
import { QuestionText } from "./question-text";
import type { ReadBackContent } from "./read-back-of";

interface ReadBackProps {
  questions: Question[];
  /** Those still to be answered. */
  open: Question[];
  content: ReadBackContent;
  /** The send button and what stands below it. */
  foot: ReactNode;
}

/** What sending will do, in full, beside the questions: it fills while they are answered. */
export function ReadBack({ questions, open, content, foot }: ReadBackProps) {
  return (
    <>
      <header className="flex h-6 flex-none items-center justify-between px-3 max-md:px-2">
        <h2 className="font-semibold text-lead">Read back</h2>
        <p className="figures text-muted text-small" role="status">
          {questions.length - open.length} of {questions.length} answered
        </p>
      </header>
      <Steps questions={questions} open={open} />
      <div className="min-h-0 flex-1 overflow-y-auto px-3 py-2 max-md:px-2">
        <h3 className="mb-0.75 text-muted text-small">What the agents will read, after “{DIRECTIVE_OPENING}”</h3>
        <Said content={content} open={open.length} />
        <h3 className="mt-2 mb-0.75 text-muted text-small">What Leeway will do</h3>
        <Deeds content={content} />
        {content.proofs.length > 0 && <Proofs proofs={content.proofs} />}
      </div>
      {foot}
    </>
  );
}

function Steps({ questions, open }: Pick<ReadBackProps, "questions" | "open">) {
  return (
    <div aria-hidden className="flex flex-none gap-0.5 px-3 max-md:px-2">
      {questions.map((question) => (
        <span
          key={question.id}
          className={clsx("h-0.5 flex-1 rounded-full", open.includes(question) ? "bg-border" : "bg-verdict-met")}
        />
      ))}
    </div>
  );
}

function Said({ content: { said, silent }, open }: { content: ReadBackContent; open: number }) {
  return (
    <div className="rounded-m border border-border bg-canvas px-1.5 py-1.25">
      {said.length > 0 && (
        <ol className="grid gap-1">
          {said.map(({ number, questionId, to, words }) => (
            <li key={`${questionId} ${words}`} className="grid grid-cols-[18px_minmax(0,1fr)]">
              <span className="figures text-muted">{number}</span>
              <span className="min-w-0 whitespace-pre-line [overflow-wrap:anywhere]">
                <span className="text-muted">To {to}: </span>
                <QuestionText text={words} flat />
              </span>
            </li>
          ))}
        </ol>
      )}
      {silent.length > 0 && (
        <p className={clsx("text-muted text-small", said.length > 0 && "mt-1")}>
          No words for {silent.length === 1 ? "question" : "questions"} {silent.join(", ")}.
        </p>
      )}
      {open > 0 && (
        <p
          className={clsx(
            "text-muted text-small",
            said.length + silent.length > 0 && "mt-1 border-border-strong border-t border-dashed pt-1",
          )}
        >
          The words of the open questions appear here.
        </p>
      )}
    </div>
  );
}

function Deeds({ content: { deeds } }: { content: ReadBackContent }) {
  if (deeds.length === 0) return <p className="text-muted">Keep your answers. Nothing else so far.</p>;
  return (
    <ul className="grid gap-0.75">
      {deeds.map(({ sign, text }) => {
        const Icon = EFFECT_ICON[sign];
        return (
          <li key={text} className="grid grid-cols-[14px_minmax(0,1fr)] gap-1">
            <Icon size={14} aria-hidden className="mt-[3px] text-muted" />
            <span className="[overflow-wrap:anywhere]">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Proofs({ proofs }: { proofs: string[] }) {
  return (
    <>
      <h3 className="mt-2 mb-0.75 text-muted text-small">What proves it worked</h3>
      <ul className="grid gap-0.75">
        {proofs.map((proof) => (
          <li key={proof} className="grid grid-cols-[14px_minmax(0,1fr)] gap-1">
            <Check size={14} aria-hidden className="mt-[3px] text-muted" />
            <span className="[overflow-wrap:anywhere]">{proof}</span>
          </li>
        ))}
      </ul>
      <p className="mt-0.75 text-muted text-small">Until then it stands here as not done.</p>
    </>
  );
}
