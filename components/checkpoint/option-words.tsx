import type { ChosenEffect } from "@/server/domain/effects-of";
import { QuestionText } from "./question-text";

interface OptionWordsProps {
  preview: ChosenEffect[];
  agentOf(runId: string): string;
}

/** The exact words an option sends, behind a rule; behind a dashed one that it sends none. */
export function OptionWords({ preview, agentOf }: OptionWordsProps) {
  const spoken = preview.flatMap(({ effect, words }) =>
    words && "runId" in effect ? [{ to: agentOf(effect.runId), words }] : [],
  );

  if (spoken.length === 0) {
    return (
      <span className="block border-border-strong border-l-2 border-dashed pl-1.25 text-muted text-small">
        No words are sent.
      </span>
    );
  }
  return spoken.map(({ to, words }) => (
    <span
      key={to + words}
      className="block whitespace-pre-line border-border-strong border-l-2 pl-1.25 text-secondary text-small leading-[18px]"
    >
      <span className="text-muted">To {to}: </span>
      <QuestionText text={words} flat />
    </span>
  ));
}
