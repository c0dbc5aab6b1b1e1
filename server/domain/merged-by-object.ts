import type { Effect, Option, Question } from "./question";

/** One question an object: where several readings of a run name the same files or criteria, the first, gravest one asks for all. */
export function mergedByObject(questions: Question[]): Question[] {
  const merged = new Map<string, Question>();
  for (const question of questions) {
    const key = keyOf(question);
    const first = merged.get(key);
    merged.set(key, first ? together(first, question) : question);
  }
  return [...merged.values()];
}

function keyOf({ id, runId, workstreamId, readingKey, object }: Question): string {
  if (!readingKey) return `fixed ${id}`;
  const parts = object.split(",").map((part) => part.replaceAll("`", "").trim());
  return `${runId ?? workstreamId} ${[...new Set(parts)].sort().join(", ")}`;
}

function together(first: Question, other: Question): Question {
  const { readingKey, kind } = other;
  const also = readingKey ? [{ kind, readingKey }] : [];
  const [one = 1, two = 1] = [first.severity ?? 1, other.severity ?? 1];
  return {
    ...first,
    severity: two > one ? other.severity : first.severity,
    situation: joined(" ", first.situation, other.situation),
    background: joined(" ", first.background, other.background),
    assessment: joined("\n", first.assessment, other.assessment),
    evidence: [
      ...new Map([...first.evidence, ...other.evidence].map((entry) => [JSON.stringify(entry), entry])).values(),
    ],
    options: optionsOf(first, other, kind),
    also: [...(first.also ?? []), ...also, ...(other.also ?? [])],
  };
}

function joined(by: string, ...texts: string[]): string {
  return [...new Set(texts.filter((text) => text !== ""))].join(by);
}

/** Setting it aside sets all of it aside; the other's ways to answer are added where the form of the question can hold them. */
function optionsOf(first: Question, other: Question, kind: string): Option[] {
  const aside = other.options.flatMap(({ effects }) => effects.filter(isAside));
  const own = first.options.map((option) => ({
    ...option,
    effects: [...option.effects, ...aside.filter(({ type }) => option.effects.some((effect) => effect.type === type))],
  }));
  const isSameForm = first.type === "choice" && other.type === "choice";
  const added = other.options.filter(
    ({ label, effects }) => isSameForm && !effects.some(isAside) && !own.some((option) => option.label === label),
  );
  const at = own.findIndex(({ effects }) => effects.some(isAside));
  const more = added.map((option) => ({ ...option, id: `${kind}-${option.id}` }));
  return at === -1 ? [...own, ...more] : [...own.slice(0, at), ...more, ...own.slice(at)];
}

function isAside(effect: Effect): boolean {
  return effect.type === "snooze" || effect.type === "not-useful";
}
