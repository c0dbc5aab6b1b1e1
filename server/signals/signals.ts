import { outOfScope } from "./out-of-scope";
import type { RunSignal } from "./signal";

/** Every kind of drift that is read from a run alone. A new kind is one file and one line here. */
export const RUN_SIGNALS: RunSignal<unknown>[] = [erased(outOfScope)];

/** A memory is opaque outside its own signal: it comes back from the store as the JSON that went in. */
function erased<Memory>(signal: RunSignal<Memory>): RunSignal<unknown> {
  return {
    ...signal,
    remember: (memory, event) => signal.remember(memory as Memory, event),
    read: (memory, view, now) => signal.read(memory as Memory, view, now),
  };
}
