/** How far the server's clock is ahead of this browser's. Ages are counted by the server's. */
let aheadMs = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

export const clock = {
  now: () => Date.now() + aheadMs,

  /** Learns the server's time from what it has just sent. */
  sync(serverNow: string) {
    aheadMs = Date.parse(serverNow) - Date.now();
    tell();
  },

  /** One timer for every age on the screen. */
  subscribe(listener: () => void) {
    listeners.add(listener);
    timer ??= setInterval(tell, 1_000);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  },
};

function tell() {
  for (const listener of listeners) listener();
}
