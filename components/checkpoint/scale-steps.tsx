import type { Answering } from "./answering";
import { EffectChips } from "./effect-chips";
import { optionPreview } from "./option-preview";
import { OptionWords } from "./option-words";
import { SegmentedChoice } from "./segmented-choice";

/** One to five, with the words of both ends, and below what the chosen step does. */
export function ScaleSteps({ answering }: { answering: Answering }) {
  const { question, answer, readOnly, agentOf, choose } = answering;
  const steps = question.options.map(({ id }, index) => ({ id, label: String(index + 1) }));
  const chosen = answer?.scale === undefined ? undefined : question.options[answer.scale - 1];
  const preview = chosen ? optionPreview(question, chosen, answer) : [];

  return (
    <div className="grid justify-items-start gap-1">
      <div className="flex flex-wrap items-center gap-1 text-secondary text-small">
        <span>{question.options[0]?.label}</span>
        <SegmentedChoice
          label={question.text}
          options={steps}
          chosen={chosen?.id}
          readOnly={readOnly}
          onChoose={choose}
        />
        <span>{question.options.at(-1)?.label}</span>
      </div>
      {chosen && (
        <>
          <EffectChips effects={preview.map(({ effect }) => effect)} agentOf={agentOf} />
          <OptionWords preview={preview} agentOf={agentOf} />
        </>
      )}
    </div>
  );
}
