import type { Effect, Option } from "../domain/question";
import type { Reading } from "../domain/reading";

/** An option with its effects; the words it shows are those its first speaking effect sends. */
export function option(id: string, label: string, ...effects: Effect[]): Option {
  const [words] = effects.flatMap((effect) => ("words" in effect ? effect.words : []));
  return { id, label, effects, ...(words === undefined ? {} : { words }) };
}

/** The ways to leave a reading alone. */
export function asideOptions(reading: Reading, notUseful: string): Option[] {
  return [
    option("later", "Later: ask again in an hour if it still stands", {
      type: "snooze",
      readingKey: reading.key,
      until: "hour",
    }),
    option("not-useful", `Not useful: ${notUseful}`, { type: "not-useful", readingKey: reading.key }),
  ];
}
