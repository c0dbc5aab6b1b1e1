/** Whether something over the page is open, for all who open it: a key, a menu, a button. */
function openable() {
  const listeners = new Set<() => void>();
  let isOpen = false;

  function set(open: boolean) {
    isOpen = open;
    for (const listener of listeners) listener();
  }
  return {
    isOpen: () => isOpen,
    open: () => set(true),
    close: () => set(false),
    set,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export type Openable = ReturnType<typeof openable>;

/** The sheet of all keys. */
export const shortcutSheet = openable();

/** The command palette. */
export const palette = openable();
