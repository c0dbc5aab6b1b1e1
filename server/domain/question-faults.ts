import type { Option, Question } from "./question";

/** Words that agree or refuse and say nothing of what happens. */
const BARE =
  /^(?:yes|no|ok(?:ay)?|approve[d]?|reject(?:ed)?|accept|decline|allow|deny|continue|go on|cancel|fine)[.!]?$/i;

/** What keeps a template from being asked: no object, nothing but yes and no, options that hide what they do. Empty when it may. */
export function questionFaults(question: Question): string[] {
  const { options, object, text, rows, type } = question;
  const main = options.filter((option) => !setsAside(option));
  return [
    ...(object.trim() === "" ? ["It names no object"] : []),
    ...(text.trim().endsWith("?") ? [] : ["It is no question"]),
    ...(main.length < 2 ? ["It leaves no choice"] : []),
    ...(main.every(({ label }) => BARE.test(label.trim())) ? ["It offers nothing but yes and no"] : []),
    ...(type === "matrix" && (rows ?? []).length === 0 ? ["It is a matrix without rows"] : []),
    ...(isDouble(options.map(({ id }) => id)) ? ["Two options share an id"] : []),
    ...(isDouble(options.map(({ label }) => label)) ? ["Two options say the same"] : []),
    ...options.flatMap(optionFaults),
    ...textsOf(question).flatMap(leftOver),
    ...(question.readingKey === undefined ? [] : faultsOfReading(question)),
  ];
}

function optionFaults({ id, label, words, effects }: Option): string[] {
  const spoken = effects.flatMap((effect) => ("words" in effect ? [effect.words] : []));
  return [
    ...(label.trim() === "" ? [`Option ${id} has no label`] : []),
    ...(effects.length === 0 ? [`Option ${id} says nothing of what it does`] : []),
    ...(spoken.some((said) => said.trim() === "") ? [`Option ${id} sends no words`] : []),
    ...(spoken.length > 0 && !words?.trim() ? [`Option ${id} hides the words it sends`] : []),
    ...(spoken.length === 0 && words ? [`Option ${id} shows words that nobody reads`] : []),
  ];
}

/** A question raised by a reading shows what it rests on and can be called not useful. */
function faultsOfReading({ evidence, options, situation }: Question): string[] {
  const canBeUseless = options.some(({ effects }) => effects.some(({ type }) => type === "not-useful"));
  return [
    ...(evidence.length === 0 ? ["It rests on no evidence"] : []),
    ...(canBeUseless ? [] : ["It cannot be called not useful"]),
    ...(situation.trim() === "" ? ["It does not say what happened"] : []),
  ];
}

function textsOf({ text, object, situation, background, assessment, options }: Question): string[] {
  return [text, object, situation, background, assessment, ...options.map(({ label }) => label)];
}

/** What a template forgot to fill in. */
function leftOver(text: string): string[] {
  const found = /undefined|\[object Object\]|\bNaN\b|\{\w+\}|\bnull\b/.exec(text);
  return found ? [`“${text}” was not filled in: ${found[0]}`] : [];
}

function setsAside({ effects }: Option): boolean {
  return effects.some(({ type }) => type === "snooze" || type === "not-useful");
}

function isDouble(items: string[]): boolean {
  return new Set(items).size < items.length;
}
