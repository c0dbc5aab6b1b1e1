/** What has been started, so that it can be stopped in the opposite order. */
export interface Stopping {
  /** Resolves when someone asks the process to end. */
  asked: Promise<void>;
  isAsked(): boolean;
  /** This was started: stop it before everything that was started earlier. */
  add(step: () => Promise<unknown> | undefined): void;
  /** Takes every step, and goes on to the next when one fails. */
  stop(): Promise<void>;
}

export function createStopping(): Stopping {
  const steps: (() => Promise<unknown> | undefined)[] = [];
  let isAsked = false;
  const asked = new Promise<void>((resolve) => {
    const ask = () => {
      isAsked = true;
      resolve();
    };
    // Ctrl-C reaches every process of the terminal, and npm passes it on too: all but the first change nothing.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
    // scripts/start.mjs is gone.
    process.on("disconnect", ask);
  });
  return {
    asked,
    isAsked: () => isAsked,
    add: (step) => steps.unshift(step),
    stop: async () => {
      for (const step of steps.splice(0)) {
        try {
          await step();
        } catch (error) {
          console.error(`While stopping: ${error instanceof Error ? error.message : error}`);
        }
      }
    },
  };
}
