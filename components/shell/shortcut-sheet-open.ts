const listeners = new Set<() => void>();
let isOpen = false;

/** Whether the sheet of all keys is open: the menu, the `?` key and the sheet itself share it. */
export const shortcutSheet = {
  isOpen: () => isOpen,
  open: () => set(true),
  close: () => set(false),
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

function set(open: boolean) {
  isOpen = open;
  for (const listener of listeners) listener();
}
