import { listed } from "./listed";
import type { Answer, Effect, Option, Question } from "./question";
import { scaleStep } from "./scale-step";

/** One thing an answer sets in motion. `effect` is final: narrowed to what was chosen, with the words as they leave. */
export interface ChosenEffect {
  questionId: string;
  effect: Effect;
  /** What the agent reads; null where the effect sends no words. */
  words: string | null;
}

/**
 * What these answers do, in the order of the questions. The read-back shows it and answering applies it, so that both are the same.
 * Options and questions that do not exist are passed over: whether an answer is whole is settled by `openQuestions`.
 */
export function effectsOf(questions: Question[], answers: Answer[]): ChosenEffect[] {
  return questions.flatMap((question) => {
    const answer = answers.find(({ questionId }) => questionId === question.id);
    if (!answer) return [];

    const effects = question.type === "matrix" ? effectsByRow(question, answer) : effectsByOption(question, answer);
    return withOwnWords(question, effects, answer.text ?? "").map((effect) => ({
      questionId: question.id,
      effect: withReason(effect, answer.text?.trim() ?? ""),
      words: wordsOf(effect),
    }));
  });
}

/** Why, where an effect keeps it, in the engineer's own words. */
function withReason(effect: Effect, text: string): Effect {
  if (effect.type === "waive-criterion") return { ...effect, reason: text };
  return effect.type === "not-useful" && text !== "" ? { ...effect, reason: text } : effect;
}

function effectsByOption(question: Question, answer: Answer): Effect[] {
  // The options of a scale are its five steps, in order.
  const chosen =
    question.type === "scale" ? [question.options[(scaleStep(question, answer) ?? 0) - 1]?.id] : answer.optionIds;
  return question.options
    .filter(({ id }) => chosen.includes(id))
    .flatMap(({ effects }) => effects)
    .map((effect) => ("paths" in effect ? named(effect, effect.paths) : named(effect, [question.object])));
}

/** One set of effects per option, however many rows chose it: one directive names all its files. A bare option answers every row left out. */
function effectsByRow(question: Question, answer: Answer): Effect[] {
  const rows = question.rows ?? [];
  return question.options.flatMap((option) => {
    const chosen = rows.filter(({ id }) => (answer.rows?.[id] ?? answer.optionIds[0]) === option.id);
    return chosen.length === 0 ? [] : narrowed(option, chosen);
  });
}

type Row = NonNullable<Question["rows"]>[number];

/** An effect on paths or criteria keeps those of the chosen rows; one written without is about exactly those rows. */
function narrowed(option: Option, rows: Row[]): Effect[] {
  const labels = rows.map(({ label }) => label);
  return option.effects.flatMap((effect) => {
    if (effect.type === "waive-criterion") return [{ ...effect, criteria: rows.map(({ id }) => id) }];
    if (!("paths" in effect)) return [named(withRows(effect, rows), labels)];

    const paths = effect.paths.length === 0 ? labels : labels.filter((label) => effect.paths.includes(label));
    return paths.length === 0 ? [] : [named({ ...effect, paths }, paths)];
  });
}

/** `{rows}` in the words is a line for each chosen row. */
function withRows(effect: Effect, rows: Row[]): Effect {
  if (!("words" in effect)) return effect;
  const lines = rows.map(({ label, detail, words }) => `- ${words ?? [label, detail].filter(Boolean).join(": ")}`);
  return { ...effect, words: effect.words.replaceAll("{rows}", () => lines.join("\n")) };
}

function named(effect: Effect, paths: string[]): Effect {
  return "words" in effect ? { ...effect, words: effect.words.replaceAll(/\{paths?\}/g, () => listed(paths)) } : effect;
}

/**
 * The engineer's own words ride along once per run. Where nothing else is sent to the run the question is about, they go alone,
 * unless the answer only sets the question aside: then they are a note to Leeway.
 */
function withOwnWords(question: Question, effects: Effect[], text: string): Effect[] {
  const own = text.trim();
  if (own === "") return effects;

  const told = new Set<string>();
  const extended = effects.map((effect) => {
    if (!("words" in effect) || told.has(effect.runId)) return effect;
    told.add(effect.runId);
    return { ...effect, words: `${effect.words}\n\nThe engineer adds: ${own}` };
  });
  if (told.size > 0 || !question.runId || (effects.length > 0 && effects.every(setsAside))) return extended;
  return [...extended, { type: "directive", runId: question.runId, words: own }];
}

function setsAside(effect: Effect): boolean {
  return effect.type === "snooze" || effect.type === "not-useful";
}

function wordsOf(effect: Effect): string | null {
  return "words" in effect ? effect.words : null;
}
