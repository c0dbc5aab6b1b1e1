import clsx from "clsx";
import { useId } from "react";
import { KeyCap } from "@/components/ui/key-cap";
import type { Option } from "@/server/domain/question";
import type { Answering } from "./answering";
import { EffectChips } from "./effect-chips";
import { optionPreview } from "./option-preview";
import { OptionWords } from "./option-words";

interface OptionCardProps {
  answering: Answering;
  option: Option;
  /** The key that chooses it. */
  position: number;
  checked: boolean;
  /** Shared by the options that exclude one another. */
  name: string;
}

/** One way to answer, with what it does and the words it sends, before it is chosen. */
export function OptionCard({ answering, option, position, checked, name }: OptionCardProps) {
  const { question, answer, readOnly, agentOf, choose } = answering;
  const id = useId();
  const preview = optionPreview(question, option, answer);
  const many = question.type === "multi";

  return (
    <label
      className={clsx(
        "grid grid-cols-[20px_minmax(0,1fr)] gap-1.25 rounded-m border bg-surface px-1.5 py-1.25 transition-colors md:grid-cols-[16px_minmax(0,1fr)]",
        checked ? "border-accent ring-1 ring-accent" : "border-border",
        !readOnly && !checked && "hover:border-border-control",
      )}
    >
      <input
        type={many ? "checkbox" : "radio"}
        name={name}
        checked={checked}
        disabled={readOnly}
        onChange={() => choose(option.id)}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-does`}
        className={clsx(
          "mt-0.25 size-2.5 appearance-none border-[1.5px] border-border-control bg-surface checked:border-[5px] checked:border-accent-solid md:size-2",
          many ? "rounded-s" : "rounded-full",
        )}
      />
      <span className="flex min-w-0 flex-col gap-0.75">
        <span className="flex justify-between gap-1">
          <span id={`${id}-label`} className="font-semibold">
            {option.label}
          </span>
          {!readOnly && position <= 9 && <KeyCap>{position}</KeyCap>}
        </span>
        <span id={`${id}-does`} className="flex flex-col gap-0.75">
          <EffectChips effects={preview.map(({ effect }) => effect)} agentOf={agentOf} />
          <OptionWords preview={preview} agentOf={agentOf} />
        </span>
      </span>
    </label>
  );
}
