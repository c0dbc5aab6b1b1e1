import type { Answering } from "./answering";
import { ChoiceOptions } from "./choice-options";
import { chosenForWhole } from "./chosen-for-whole";
import { MatrixRows } from "./matrix-rows";
import { optionRoles } from "./option-roles";
import { RowOptionList } from "./row-option-list";
import { SbarRow } from "./sbar-row";
import { ScaleSteps } from "./scale-steps";

/** The ways to answer a question, in the form its type asks for. */
export function AnswerFields({ answering }: { answering: Answering }) {
  const { question, answer } = answering;
  const { main, whole } = optionRoles(question);

  if (question.type === "scale") {
    return (
      <SbarRow label="Recommendation">
        <ScaleSteps answering={answering} />
      </SbarRow>
    );
  }
  if (question.type === "matrix") {
    return (
      <SbarRow label="Recommendation">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
          <MatrixRows answering={answering} options={main} />
          <RowOptionList answering={answering} options={main} />
          {whole.length > 0 && (
            <ChoiceOptions
              answering={answering}
              options={whole}
              before={main.length}
              isChosen={({ id }) => chosenForWhole(question, answer) === id}
            />
          )}
        </div>
      </SbarRow>
    );
  }
  return (
    <SbarRow label="Recommendation">
      <ChoiceOptions
        answering={answering}
        options={main}
        isChosen={({ id }) => answer?.optionIds.includes(id) ?? false}
      />
    </SbarRow>
  );
}
