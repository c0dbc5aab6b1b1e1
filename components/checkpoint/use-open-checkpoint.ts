"use client";

import { useEffect, useRef, useState } from "react";
import { openQuestions } from "@/server/domain/open-questions";
import type { Question } from "@/server/domain/question";
import { unseenEvidence } from "@/server/domain/unseen-evidence";
import { isVeiled } from "./is-veiled";
import { optionRoles } from "./option-roles";
import { questionHeadId } from "./question-head";
import type { Unfolded } from "./question-panel";
import type { Answers } from "./use-answers";
import { useCheckpointKeys } from "./use-checkpoint-keys";

const FOLDED: Unfolded = { evidence: false, ownWords: 0 };

/** Which question is open, what of it is unfolded, and the keys that move through them. */
export function useOpenCheckpoint(questions: Question[], answers: Answers, send: () => void) {
  const [openId, setOpenId] = useState<string | null>(questions[0]?.id ?? null);
  const [unfolded, setUnfolded] = useState(FOLDED);
  const [readingBack, setReadingBack] = useState(false);

  const stillOpen = openQuestions(questions, answers.list);
  const unseen = unseenEvidence(questions, answers.list);
  const position = questions.findIndex(({ id }) => id === openId);
  const current = questions[position];

  const led = useRef(false);
  useEffect(() => {
    if (led.current && openId) document.getElementById(questionHeadId(openId))?.focus();
    led.current = false;
  }, [openId]);

  const { see } = answers;
  useEffect(() => {
    if (openId) see(openId);
  }, [openId, see]);

  function show(question: Question | undefined) {
    setReadingBack(false);
    setOpenId(question?.id ?? null);
    setUnfolded(FOLDED);
  }
  /** Opens it and goes there: the focus, and with it the view. */
  function leadTo(wanted: Question | undefined) {
    const question = wanted && isVeiled(wanted, questions, answers.list) ? questions[0] : wanted;
    led.current = question?.id !== openId;
    show(question);
  }
  function unfold(part: Partial<Unfolded>) {
    setUnfolded((before) => ({ ...before, ...part }));
    if (part.evidence && current) answers.change(current.id, { evidenceOpened: true });
  }
  const missing = stillOpen[0] ?? unseen[0];
  const sendOrShow = () => (missing ? leadTo(missing) : send());

  useCheckpointKeys({
    number: (key) => current && chooseByNumber(current, answers, key),
    next: () => leadTo(questions[Math.min(questions.length - 1, position + 1)]),
    previous: () => leadTo(questions[Math.max(0, position - 1)]),
    evidence: () => unfold({ evidence: !unfolded.evidence }),
    ownWords: () => unfold({ ownWords: unfolded.ownWords + 1 }),
    later: () => current && chooseLater(current, answers),
    send: sendOrShow,
  });

  return {
    stillOpen,
    unseen,
    openId,
    unfolded,
    readingBack,
    setReadingBack,
    unfold,
    toggle: (question: Question) => show(question.id === openId ? undefined : question),
    sendOrShow,
    /** The next question in turn, or the read-back after the last. */
    goOn: () => (position + 1 < questions.length ? leadTo(questions[position + 1]) : setReadingBack(true)),
  };
}

/** In a matrix a number is for the row that has the focus, else for the first row still open. */
function chooseByNumber(question: Question, answers: Answers, key: number) {
  const { main, whole } = optionRoles(question);
  const option = [...main, ...whole][key - 1];
  if (!option) return;
  if (question.type !== "matrix" || whole.includes(option)) return answers.choose(question, option.id);

  const chosen = answers.of(question.id)?.rows ?? {};
  const focused = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
  const row = focused ?? question.rows?.find(({ id }) => chosen[id] === undefined)?.id;
  if (row) answers.change(question.id, { rows: { ...chosen, [row]: option.id } });
}

/** The first way to be asked later; pressed again, the next one. */
function chooseLater(question: Question, answers: Answers) {
  const ways = question.options.filter(({ effects }) => effects.some(({ type }) => type === "snooze"));
  const answer = answers.of(question.id);
  const chosen = new Set([...(answer?.optionIds ?? []), ...Object.values(answer?.rows ?? {})]);
  const at = ways.findIndex(({ id }) => chosen.has(id));
  const way = ways[(at + 1) % ways.length];
  if (way) answers.choose(question, way.id);
}
