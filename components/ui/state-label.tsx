import { STATE_INK, StateGlyph } from "./state-glyph";
import { type AnyState, STATE_WORD } from "./state-word";

/** A state as glyph and word. */
export function StateLabel({ state }: { state: AnyState }) {
  return (
    <span className={`inline-flex flex-none items-center gap-0.75 whitespace-nowrap ${STATE_INK[state]}`}>
      <StateGlyph state={state} decorative />
      {STATE_WORD[state]}
    </span>
  );
}
