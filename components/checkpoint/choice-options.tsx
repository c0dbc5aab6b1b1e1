import clsx from "clsx";
import { useId } from "react";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import type { Option } from "@/server/domain/question";
import type { Answering } from "./answering";
import { OptionCard } from "./option-card";

interface ChoiceOptionsProps {
  answering: Answering;
  options: Option[];
  /** How many options with a key stand before these. */
  before?: number;
  isChosen(option: Option): boolean;
}

/** Options as cards: one of them, or in a tick list any of them. */
export function ChoiceOptions({ answering, options, before = 0, isChosen }: ChoiceOptionsProps) {
  const name = useId();

  return (
    <fieldset className={clsx("grid gap-1", options.length > 1 && "lg:grid-cols-2")}>
      <legend className="sr-only">{cleanAgentWords(answering.question.text)}</legend>
      {options.map((option, index) => (
        <OptionCard
          key={option.id}
          answering={answering}
          option={option}
          position={before + index + 1}
          checked={isChosen(option)}
          name={name}
        />
      ))}
    </fieldset>
  );
}
