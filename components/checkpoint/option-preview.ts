import { type ChosenEffect, effectsOf } from "@/server/domain/effects-of";
import type { Answer, Effect, Option, Question } from "@/server/domain/question";
import { optionRoles } from "./option-roles";
import { rowChoice } from "./row-choice";

/**
 * What choosing this option does. In a matrix: for the rows that chose it, with the files left open while none has;
 * an option for the whole question is for all rows.
 */
export function optionPreview(question: Question, option: Option, answer: Answer | undefined): ChosenEffect[] {
  if (question.type !== "matrix") {
    const scale = question.options.indexOf(option) + 1;
    return effectsOf([question], [{ questionId: question.id, optionIds: [option.id], scale }]);
  }
  if (optionRoles(question).whole.includes(option)) return forRows(question, option, question.rows ?? []);

  const choosing = (question.rows ?? []).filter(({ id }) => rowChoice(answer, id) === option.id);
  if (choosing.length > 0) return forRows(question, option, choosing);
  return option.effects.map((effect) => unfilled(question.id, effect));
}

function forRows(question: Question, option: Option, rows: { id: string }[]): ChosenEffect[] {
  const chosen = Object.fromEntries(rows.map(({ id }) => [id, option.id]));
  return effectsOf([question], [{ questionId: question.id, optionIds: [], rows: chosen }]);
}

function unfilled(questionId: string, effect: Effect): ChosenEffect {
  const open = "paths" in effect ? { ...effect, paths: [] } : effect;
  return {
    questionId,
    effect: open,
    words:
      "words" in open
        ? open.words.replaceAll(/\{paths?\}/g, "[files]").replaceAll("{rows}", "[the criteria chosen]")
        : null,
  };
}
