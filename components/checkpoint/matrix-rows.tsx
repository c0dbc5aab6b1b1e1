import { counted } from "@/server/domain/counted";
import type { Option } from "@/server/domain/question";
import type { Answering } from "./answering";
import { chosenForWhole } from "./chosen-for-whole";
import { MatrixRow } from "./matrix-row";
import { SegmentedChoice } from "./segmented-choice";

interface MatrixRowsProps {
  answering: Answering;
  options: Option[];
}

/** Each row with what to do with it, below a line that does the same with all. */
export function MatrixRows({ answering, options }: MatrixRowsProps) {
  const { question, answer, readOnly, choose } = answering;
  const rows = question.rows ?? [];
  const all = `All ${counted(rows.length, "file")}`;

  return (
    <ul className="divide-y divide-border">
      {rows.length > 1 && !readOnly && (
        <li className="flex flex-wrap items-center justify-between gap-x-2 gap-y-0.5 py-0.5 text-muted">
          {all}
          <SegmentedChoice
            label={all}
            options={options}
            chosen={chosenForWhole(question, answer)}
            readOnly={readOnly}
            onChoose={choose}
          />
        </li>
      )}
      {rows.map((row) => (
        <MatrixRow key={row.id} answering={answering} row={row} options={options} />
      ))}
    </ul>
  );
}
