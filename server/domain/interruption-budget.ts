import { z } from "zod";

/** How often one engineer is interrupted at most: a judgement, to be changed in the settings. */
export const InterruptionBudget = z.object({
  interruptionsPerHour: z.number().int("Use a whole number").min(0).max(1_000),
  interruptionsPerDay: z.number().int("Use a whole number").min(0).max(10_000),
});
export type InterruptionBudget = z.infer<typeof InterruptionBudget>;

export const HOUR_MS = 60 * 60_000;

/** How often an engineer has been interrupted: in the last sixty minutes, and since midnight. */
export interface Interruptions {
  lastHour: number;
  today: number;
}

/** Whether one more question may interrupt now. Severity 4 does not ask; it is counted all the same. */
export function mayInterrupt(
  { lastHour, today }: Interruptions,
  { interruptionsPerHour, interruptionsPerDay }: InterruptionBudget,
): boolean {
  return lastHour < interruptionsPerHour && today < interruptionsPerDay;
}
