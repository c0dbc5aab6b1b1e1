export type Theme = "system" | "light" | "dark";

const KEY = "leeway-theme";
const listeners = new Set<() => void>();

/** The theme this browser was told to show. `public/theme.js` sets it before the first paint. */
export const theme = {
  get(): Theme {
    const chosen = document.documentElement.dataset.theme;
    return chosen === "light" || chosen === "dark" ? chosen : "system";
  },

  set(next: Theme) {
    if (next === "system") {
      delete document.documentElement.dataset.theme;
      localStorage.removeItem(KEY);
    } else {
      document.documentElement.dataset.theme = next;
      localStorage.setItem(KEY, next);
    }
    for (const listener of listeners) listener();
  },

  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
