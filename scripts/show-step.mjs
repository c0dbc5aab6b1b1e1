/** Work that takes longer than this is announced, so that nobody waits in front of a silent terminal. */
const QUIET_MS = 1000;

/** Does the work, and shows on stderr that it goes on and how long it took. Work that is done in an instant shows nothing. */
export async function showStep(label, work) {
  const startedAt = performance.now();
  const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const isTerminal = process.stderr.isTTY;
  let shown = false;

  const show = () => {
    if (isTerminal) process.stderr.write(`\r${label} … ${elapsed()} `);
    else if (!shown) process.stderr.write(`${label} …\n`);
    shown = true;
  };
  const timer = setInterval(show, QUIET_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (shown) process.stderr.write(`${isTerminal ? "\r" : ""}${label}: ${elapsed()}${isTerminal ? "    " : ""}\n`);
  }
}
