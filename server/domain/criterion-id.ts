import type { Criterion } from "./criterion";
import { shortHash } from "./short-hash";

/** A criterion with its name for machines and its number for people. */
export interface NamedCriterion extends Criterion {
  /** The same as long as its words and its check are the same, whatever stands around it. */
  id: string;
  /** C1, C2 … as they stand in the definition of done. */
  label: string;
}

/** Names each criterion, so that evidence found for it no longer counts once it says something else. */
export function namedCriteria(criteria: Criterion[]): NamedCriterion[] {
  const seen = new Map<string, number>();
  return criteria.map((criterion, index) => {
    const name = shortHash(JSON.stringify([criterion.text, Object.entries(criterion.verify).sort()]));
    const repeats = (seen.get(name) ?? 0) + 1;
    seen.set(name, repeats);
    return { ...criterion, id: repeats === 1 ? name : `${name}-${repeats}`, label: `C${index + 1}` };
  });
}
