import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "./refusal";

/** Counts something per caller within a time, in this process's memory. */
export interface Throttle {
  /** Refuses when the caller has used up its share, and counts this time otherwise. */
  count(caller: string): Promise<void>;
  /** Refuses when the caller has used up its share, and counts nothing. */
  check(caller: string): Promise<void>;
}

export function createThrottle(most: number, withinSeconds: number): Throttle {
  const limiter = new RateLimiterMemory({ points: most, duration: withinSeconds });
  return {
    async count(caller) {
      await limiter.consume(caller).catch((spent: unknown) => {
        throw spent instanceof RateLimiterRes ? tooFast(spent) : spent;
      });
    },
    async check(caller) {
      const used = await limiter.get(caller);
      if (used && used.consumedPoints >= most) throw tooFast(used);
    },
  };
}

function tooFast(used: RateLimiterRes): Refusal {
  const seconds = Math.max(1, Math.ceil(used.msBeforeNext / 1000));
  return new Refusal(429, "TOO_MANY_REQUESTS", `Too many requests; wait ${seconds} s and go on`, {
    "Retry-After": String(seconds),
  });
}
