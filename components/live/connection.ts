/** How this tab stands to the server. `downSince` in milliseconds; null while live. */
export interface Connection {
  everLive: boolean;
  downSince: number | null;
}

const AT_FIRST: Connection = { everLive: false, downSince: 0 };

let current = AT_FIRST;
const listeners = new Set<() => void>();

export const connection = {
  get: () => current,
  atFirst: () => AT_FIRST,

  set(live: boolean, now: number) {
    if (live === (current.downSince === null) && current !== AT_FIRST) return;
    current = { everLive: current.everLive || live, downSince: live ? null : now };
    for (const listener of listeners) listener();
  },

  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
