import type { Effect, Question } from "./question";

/** The question for which Leeway paused a stream: whatever is answered ends the pause, and every option says so. */
export function withResume(question: Question, workstreamId: string): Question {
  const resume: Effect = { type: "resume-stream", workstreamId };
  return { ...question, options: question.options.map((one) => ({ ...one, effects: [...one.effects, resume] })) };
}
