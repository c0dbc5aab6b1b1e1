import { effectsOf } from "./effects-of";
import type { Answer, Effect, Question } from "./question";

/** What an answer did with its question: something, nothing, or set it aside. */
export type AnswerOutcome = "acted" | "went-on" | "later" | "not-useful";

export function answerOutcome(question: Question, answer: Answer): AnswerOutcome {
  const types = effectsOf([question], [answer]).map(({ effect }) => effect.type);
  if (types.some((type) => !IDLE.has(type))) return "acted";
  if (types.includes("not-useful")) return "not-useful";
  return types.includes("snooze") ? "later" : "went-on";
}

/** Effects that do nothing about what was asked; a stream that was paused for the question resumes whatever is answered. */
const IDLE: ReadonlySet<string> = new Set<Effect["type"]>(["none", "snooze", "not-useful", "resume-stream"]);
