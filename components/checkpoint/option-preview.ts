import { type ChosenEffect, effectsOf } from "@/server/domain/effects-of";
import type { Answer, Effect, Option, Question } from "@/server/domain/question";

/** What choosing this option does. In a matrix: for the rows that chose it, and with its files left open while none has. */
export function optionPreview(question: Question, option: Option, answer: Answer | undefined): ChosenEffect[] {
  if (question.type !== "matrix") {
    const scale = question.options.indexOf(option) + 1;
    return effectsOf([question], [{ questionId: question.id, optionIds: [option.id], scale }]);
  }

  const rows = Object.fromEntries(Object.entries(answer?.rows ?? {}).filter(([, chosen]) => chosen === option.id));
  if (Object.keys(rows).length > 0) return effectsOf([question], [{ questionId: question.id, optionIds: [], rows }]);
  return option.effects.map((effect) => unfilled(question.id, effect));
}

function unfilled(questionId: string, effect: Effect): ChosenEffect {
  const open = "paths" in effect ? { ...effect, paths: [] } : effect;
  return { questionId, effect: open, words: "words" in open ? open.words.replaceAll(/\{paths?\}/g, "…") : null };
}
