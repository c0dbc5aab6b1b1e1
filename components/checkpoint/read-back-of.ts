import { counted } from "@/server/domain/counted";
import { effectDeed } from "@/server/domain/effect-deed";
import { type EffectLabel, effectLabels } from "@/server/domain/effect-label";
import { effectsOf } from "@/server/domain/effects-of";
import type { Answer, Effect, Question } from "@/server/domain/question";

export interface ReadBackContent {
  /** What the agents will read, by the number of the question. */
  said: { number: number; questionId: string; to: string; words: string }[];
  /** Numbers of answered questions that send nothing. */
  silent: number[];
  deeds: { sign: EffectLabel["sign"]; text: string }[];
  proofs: string[];
  resumes: boolean;
}

/** What sending these answers means, before they are sent. */
export function readBackOf(
  questions: Question[],
  answers: Answer[],
  agentOf: (runId: string) => string,
): ReadBackContent {
  const chosen = effectsOf(questions, answers);
  const numberOf = (questionId: string) => questions.findIndex(({ id }) => id === questionId) + 1;
  const said = chosen.flatMap(({ questionId, effect, words }) =>
    words && "runId" in effect ? [{ number: numberOf(questionId), questionId, to: agentOf(effect.runId), words }] : [],
  );
  const answered = new Set(chosen.map(({ questionId }) => numberOf(questionId)));
  const effects = chosen.map(({ effect }) => effect);

  return {
    said,
    silent: [...answered].filter((number) => !said.some((line) => line.number === number)),
    deeds: once(effects.flatMap((effect) => deedOf(effect))),
    proofs: [...new Set(effects.flatMap((effect) => proofOf(effect, agentOf)))],
    resumes: effects.some(({ type }) => type === "resume-stream"),
  };
}

function deedOf(effect: Effect): ReadBackContent["deeds"] {
  const text = effectDeed(effect);
  const sign = effectLabels(effect, "")[0]?.sign;
  return text && sign ? [{ sign, text }] : [];
}

function proofOf(effect: Effect, agentOf: (runId: string) => string): string[] {
  switch (effect.type) {
    case "revert":
      return [`A later diff shows ${counted(effect.paths.length, "file")} put back: ${effect.paths.join(", ")}.`];
    case "stop-run":
      return ["An event shows that the run has stopped."];
    case "directive":
      return [`The record of ${agentOf(effect.runId)} shows that it has read this.`];
    default:
      return [];
  }
}

function once(deeds: ReadBackContent["deeds"]): ReadBackContent["deeds"] {
  return [...new Map(deeds.map((deed) => [deed.text, deed])).values()];
}
