/** Reading a run of 100,000 events from the start takes seconds; nothing is written until its end. */
export const LONG_FOLD = { timeout: 120_000, maxWait: 10_000 };
