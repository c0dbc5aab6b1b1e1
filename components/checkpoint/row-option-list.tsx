import { KeyCap } from "@/components/ui/key-cap";
import type { Option } from "@/server/domain/question";
import type { Answering } from "./answering";
import { EffectChips } from "./effect-chips";
import { optionPreview } from "./option-preview";
import { OptionWords } from "./option-words";

interface RowOptionListProps {
  answering: Answering;
  options: Option[];
}

/** What each choice for a row means, with the files that have it so far in its words. */
export function RowOptionList({ answering, options }: RowOptionListProps) {
  const { question, answer, agentOf } = answering;

  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(240px,1fr))] gap-x-2 gap-y-0.5">
      {options.map((option, index) => {
        const preview = optionPreview(question, option, answer);
        return (
          <div key={option.id} className="grid content-start gap-0.75 py-0.5">
            <dt className="flex items-start justify-between gap-1 font-semibold">
              {option.label}
              {!answering.readOnly && <KeyCap>{index + 1}</KeyCap>}
            </dt>
            <dd className="grid gap-0.75">
              <EffectChips effects={preview.map(({ effect }) => effect)} agentOf={agentOf} />
              <OptionWords preview={preview} agentOf={agentOf} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
