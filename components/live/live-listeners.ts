import type { Change } from "./change";

const listeners = new Set<(change: Change) => void>();

/** For a screen that must do more with a change than read its queries anew. */
export const liveListeners = {
  add(listener: (change: Change) => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  tell(change: Change) {
    for (const listener of listeners) listener(change);
  },
};
