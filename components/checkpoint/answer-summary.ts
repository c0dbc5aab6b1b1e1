import type { Answer, Question } from "@/server/domain/question";
import { rowChoice } from "./row-choice";
import { shortLabel } from "./short-label";

/** An answer in one line, for the head of a closed question: "Put it back", "It belongs 2, Revert 3". Empty while there is none. */
export function answerSummary(question: Question, answer: Answer | undefined): string {
  if (!answer) return "";

  const said = question.type === "matrix" ? byRow(question, answer) : byOption(question, answer);
  const own = answer.text?.trim() ? "own words" : "";
  if (said === "") return own === "" ? "" : "In your own words";
  return own === "" ? said : `${said}, with ${own}`;
}

function byOption(question: Question, answer: Answer): string {
  const labels = question.options.filter(({ id }) => answer.optionIds.includes(id)).map(({ label }) => label);
  const step = answer.scale === undefined ? [] : [`${answer.scale} of 5`];
  return [...step, ...(step.length > 0 ? [] : labels)].join(", ");
}

function byRow({ options, rows = [] }: Question, answer: Answer): string {
  const chosen = options.flatMap(({ id, label }) => {
    const count = rows.filter((row) => rowChoice(answer, row.id) === id).length;
    return count === 0 ? [] : [{ label, count }];
  });

  const [first] = chosen;
  if (first && chosen.length === 1 && first.count === rows.length) return first.label;
  const open = rows.length - chosen.reduce((sum, { count }) => sum + count, 0);
  const parts = chosen.map(({ label, count }) => `${shortLabel(label)} ${count}`);
  return [...parts, ...(parts.length > 0 && open > 0 ? [`open ${open}`] : [])].join(", ");
}
