import type { Answer, Question } from "@/server/domain/question";

/** What the parts of a question's card need: the question, what is answered so far, and how to change it. */
export interface Answering {
  question: Question;
  answer: Answer | undefined;
  /** Who works in a run, in words for people. */
  agentOf(runId: string): string;
  /** Sent already: shown as it was asked and answered. */
  readOnly: boolean;
  choose(optionId: string): void;
  change(part: Partial<Omit<Answer, "questionId">>): void;
}
