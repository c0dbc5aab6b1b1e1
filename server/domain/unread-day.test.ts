import { expect, test } from "vitest";
import { answerOutcome } from "./answer-outcome";
import type { Effect, Question } from "./question";
import { answerDay } from "./unread-day";
import { unseenEvidence } from "./unseen-evidence";

const quick = (count: number, ms = 1_000) => Array.from({ length: count }, () => ({ idle: true, ms }));

test("a day waved through faster than anyone reads is unread", () => {
  expect(answerDay(quick(20))).toEqual({ answers: 20, idleShare: 1, medianMs: 1_000, unread: true });
});

test("one answer in ten that does something, or time taken, is a day that was read", () => {
  expect(answerDay([...quick(9), { idle: false, ms: 1_000 }]).unread).toBe(false);
  expect(answerDay(quick(20, 4_000)).unread).toBe(false);
});

test("a handful of answers is no habit, and without measures nothing is said", () => {
  expect(answerDay(quick(4)).unread).toBe(false);
  expect(answerDay(quick(20).map((answer) => ({ ...answer, ms: null })))).toMatchObject({
    medianMs: null,
    unread: false,
  });
});

const effects: Record<string, Effect[]> = {
  acted: [{ type: "directive", runId: "r", words: "Stop." }, { type: "none" }],
  "went-on": [{ type: "none" }, { type: "resume-stream", workstreamId: "s" }],
  later: [{ type: "snooze", readingKey: "k", until: "hour" }],
  "not-useful": [{ type: "not-useful", readingKey: "k" }],
};
const question: Question = {
  id: "q",
  kind: "done-without-evidence",
  type: "choice",
  severity: 4,
  text: "Which?",
  object: "npm test",
  situation: "",
  background: "",
  assessment: "",
  evidence: [{ type: "event", id: "event-1" }],
  options: Object.entries(effects).map(([id, does]) => ({ id, label: id, effects: does })),
};

test.each(Object.keys(effects))("an answer counts by what it does: %s", (optionId) => {
  expect(answerOutcome(question, { questionId: "q", optionIds: [optionId] })).toBe(optionId);
});

test("a question of severity 4 wants its evidence opened, where it has any", () => {
  const answer = { questionId: "q", optionIds: ["acted"] };
  expect(unseenEvidence([question], [answer])).toEqual([question]);
  expect(unseenEvidence([question], [{ ...answer, evidenceOpened: true }])).toEqual([]);
  expect(unseenEvidence([{ ...question, severity: 3 }], [answer])).toEqual([]);
  expect(unseenEvidence([{ ...question, evidence: [] }], [answer])).toEqual([]);
});
