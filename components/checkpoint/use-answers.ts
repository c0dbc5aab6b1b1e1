"use client";

import { useCallback, useMemo, useState } from "react";
import { type Answer, Answer as AnswerSchema, type Question } from "@/server/domain/question";

export interface Answers {
  /** One per question that has been touched, in the order of the questions. */
  list: Answer[];
  of(questionId: string): Answer | undefined;
  /** Changes part of an answer; a part set to undefined is taken out. */
  change(questionId: string, part: Partial<Omit<Answer, "questionId">>): void;
  choose(question: Question, optionId: string): void;
}

/** What has been answered so far and not been sent. Nothing is chosen beforehand. */
export function useAnswers(questions: Question[]): Answers {
  const [drafts, setDrafts] = useState<Record<string, Answer>>({});

  const change = useCallback<Answers["change"]>((questionId, part) => {
    setDrafts((current) => ({
      ...current,
      [questionId]: { ...(current[questionId] ?? AnswerSchema.parse({ questionId })), ...part },
    }));
  }, []);

  return useMemo(
    () => ({
      list: questions.flatMap(({ id }) => drafts[id] ?? []),
      of: (questionId) => drafts[questionId],
      change,
      choose: (question, optionId) => change(question.id, chosen(question, drafts[question.id], optionId)),
    }),
    [questions, drafts, change],
  );
}

/** A tick list toggles; a matrix gives every row the same; anything else has one choice. */
function chosen(question: Question, answer: Answer | undefined, optionId: string): Partial<Answer> {
  const optionIds = answer?.optionIds ?? [];
  const had = optionIds.includes(optionId);

  switch (question.type) {
    case "matrix":
      return { rows: Object.fromEntries((question.rows ?? []).map(({ id }) => [id, optionId])) };
    case "multi":
      return { optionIds: had ? optionIds.filter((id) => id !== optionId) : [...optionIds, optionId] };
    case "scale": {
      const step = question.options.findIndex(({ id }) => id === optionId) + 1;
      return { scale: step, optionIds: [optionId] };
    }
    default:
      return { optionIds: [optionId] };
  }
}
