import type { Rig } from "./rig";

/** What one metric gave: ours, its peer or limit measured in the same run, and their ratio. */
export interface Figure {
  /** P1 to P11: what Leeway costs. R1 to R4: what judging a run takes. */
  id: string;
  what: string;
  against: string;
  /** As written in the table, such as `≥ 0.4`. */
  goal: string;
  meets: boolean;
  ratio: number;
  ours: Sample;
  peer: Sample;
  unit: string;
  /** Why the figure counts for nothing, such as a baseline that was too noisy. */
  void: string | null;
  /** What else was seen, a sentence each. */
  notes: string[];
}

export interface Sample {
  median: number;
  /** Distance between the quartiles, in the same unit. */
  spread: number;
}

export interface Measurement {
  id: string;
  measure(rig: Rig): Promise<Figure>;
}

/** What is compared with its peer, and what came of it. */
type Compared = Pick<Figure, "id" | "what" | "against" | "unit" | "ours" | "peer" | "void"> & { notes?: string[] };

/** A figure that must stay below so many times its peer's. */
export function atMost(most: number, compared: Compared): Figure {
  const ratio = compared.ours.median / compared.peer.median;
  return { notes: [], ...compared, ratio, goal: `≤ ${most}`, meets: ratio <= most };
}

/** A figure that must reach such a share of its peer's. */
export function atLeast(least: number, compared: Compared): Figure {
  const ratio = compared.ours.median / compared.peer.median;
  return { notes: [], ...compared, ratio, goal: `≥ ${least}`, meets: ratio >= least };
}
