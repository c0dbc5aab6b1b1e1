import { STATE_INK, StateGlyph } from "./state-glyph";
import { type AnyState, STATE_WORD } from "./state-word";

interface Props {
  state: AnyState;
  /** What is said instead of the state's own word. */
  word?: string;
}

/** A state as glyph and word. */
export function StateLabel({ state, word = STATE_WORD[state] }: Props) {
  return (
    <span className={`inline-flex flex-none items-center gap-0.75 whitespace-nowrap ${STATE_INK[state]}`}>
      <StateGlyph state={state} decorative />
      {word}
    </span>
  );
}
