/** Over a shorter time, one long batch would pass for a full process. */
const LEAST_MS = 200;

/** The share of the last moments, from 0 to 1, that a clock ran which only runs while something is at work. Both in milliseconds. */
export function recentShare(worked: () => number, now: () => number = () => performance.now()): () => number {
  let from = { worked: worked(), at: now() };
  let share = 0;
  return () => {
    const to = { worked: worked(), at: now() };
    const passed = to.at - from.at;
    if (passed >= LEAST_MS) {
      share = (to.worked - from.worked) / passed;
      from = to;
    }
    return share;
  };
}
