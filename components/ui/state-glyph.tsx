import { Glyph } from "./glyph";
import { STATE_SHAPE } from "./state-shape";
import { type AnyState, STATE_WORD } from "./state-word";

interface Props {
  state: AnyState;
  size?: number;
  /** A word beside it says the state. */
  decorative?: boolean;
}

export function StateGlyph({ state, size, decorative = false }: Props) {
  return (
    <Glyph label={decorative ? undefined : STATE_WORD[state]} size={size} className={STATE_INK[state]}>
      {STATE_SHAPE[state]}
    </Glyph>
  );
}

export const STATE_INK: Record<AnyState, string> = {
  planned: "text-state-planned",
  ready: "text-state-ready",
  running: "text-state-running",
  waiting: "text-state-waiting",
  stalled: "text-state-stalled",
  "in-review": "text-state-review",
  done: "text-state-done",
  failed: "text-state-failed",
  stopped: "text-state-stopped",
  abandoned: "text-state-stopped",
  blocked: "text-state-blocked",
};
