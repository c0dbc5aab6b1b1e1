import { z } from "zod";
import type { Door } from "./door";
import { readInput } from "./read-input";
import { requireMethod } from "./require-method";
import { sendJson } from "./send-json";

const Advance = z.object({ advanceMs: z.number().int().min(0) });

/** Moves the test clock, so that stories need not wait. There only in test mode. */
export function createClockDoor(advanceClock: (byMs: number) => Promise<void>): Door {
  return async ({ request, response }) => {
    requireMethod(request, "POST");
    const { advanceMs } = await readInput(request, Advance);
    await advanceClock(advanceMs);
    sendJson(response, 200, {});
  };
}
