import clsx from "clsx";
import { useId } from "react";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { KeyCap } from "@/components/ui/key-cap";
import type { Option } from "@/server/domain/question";
import type { Answering } from "./answering";
import { chosenForWhole } from "./chosen-for-whole";

interface AsideOptionsProps {
  answering: Answering;
  options: Option[];
}

/** Later on a condition, or not useful: answers that set the question aside. */
export function AsideOptions({ answering, options }: AsideOptionsProps) {
  const { question, answer, readOnly, choose } = answering;
  const name = useId();
  const chosen = chosenForWhole(question, answer);
  const later = options.find(({ effects }) => effects.some(({ type }) => type === "snooze"));

  return (
    <fieldset className="flex flex-wrap items-center gap-x-0.5">
      <legend className="sr-only">Or set it aside: {cleanAgentWords(question.text)}</legend>
      {options.map((option) => (
        <label
          key={option.id}
          className={clsx(
            "touch flex h-3 items-center gap-0.75 rounded-m px-1 text-small",
            chosen === option.id ? "bg-selected font-medium text-text" : "text-muted",
            !readOnly && "hover:bg-hover hover:text-text",
          )}
        >
          <input
            type="radio"
            name={name}
            checked={chosen === option.id}
            disabled={readOnly}
            onChange={() => choose(option.id)}
            className="size-1.5 appearance-none rounded-full border-[1.5px] border-border-control bg-surface checked:border-4 checked:border-accent-solid"
          />
          {option.label}
          {option === later && !readOnly && <KeyCap>L</KeyCap>}
        </label>
      ))}
    </fieldset>
  );
}
