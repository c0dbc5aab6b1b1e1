import { z } from "zod";
import type { Verification } from "./criterion";

/** Enough to see why, for a person and for the agent. */
export const OUTPUT_CHARACTERS = 4_000;

/** What `leeway verify` found where the code is. Null where the criterion's kind has no such thing, or it did not come to it. */
export const VerificationResult = z.object({
  criterionId: z.string().max(40),
  /** How the command ended; null when it could not be started or was stopped. */
  exitCode: z.number().int().nullable().default(null),
  /** The end of what it printed. */
  output: z.string().max(OUTPUT_CHARACTERS).nullable().default(null),
  /** The number that a metric's pattern matched. */
  value: z.number().nullable().default(null),
  /** Whether the file is there, and whether its text matches. */
  found: z.boolean().nullable().default(null),
  matches: z.boolean().nullable().default(null),
});
export type VerificationResult = z.infer<typeof VerificationResult>;

export const RecordEvidence = z.object({
  taskId: z.uuid(),
  results: z.array(VerificationResult).min(1, "Send at least one result").max(50),
});
export type RecordEvidence = z.infer<typeof RecordEvidence>;

/** Whether a result meets its criterion; null where it does not tell. */
export function meets(verify: Verification, result: VerificationResult): boolean | null {
  switch (verify.kind) {
    case "command":
      return result.exitCode === null ? null : result.exitCode === verify.exitCode;
    case "metric":
      if (result.value === null) return null;
      return result.value <= (verify.atMost ?? Infinity) && result.value >= (verify.atLeast ?? -Infinity);
    case "file":
      if (result.found === null) return null;
      return result.found && (verify.matches === undefined || result.matches === true);
    case "person":
      return null;
  }
}

/** How a criterion is checked, as a sentence names it: "`npm test` exits with 0". */
export function checkOf(verify: Verification): string {
  switch (verify.kind) {
    case "command":
      return `\`${verify.command}\` exits with ${verify.exitCode}`;
    case "metric":
      return `\`${verify.command}\` gives ${limitsOf(verify)}`;
    case "file":
      return `\`${verify.path}\` ${verify.matches === undefined ? "is there" : `matches \`${verify.matches}\``}`;
    case "person":
      return "a person judges";
  }
}

function limitsOf({ atMost, atLeast }: Extract<Verification, { kind: "metric" }>): string {
  const limits = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
  return limits.join(" and ") || "a number";
}

/** What was found, as a sentence says it: "`npm test` exited with 1". */
export function foundBy(verify: Verification, result: VerificationResult): string {
  switch (verify.kind) {
    case "command":
      return exited(verify.command, result.exitCode);
    case "metric":
      return result.value === null
        ? `\`${verify.command}\` printed no number that \`${verify.pattern}\` matches`
        : `\`${verify.command}\` gave ${result.value}`;
    case "file":
      if (result.found === null) return `\`${verify.path}\` could not be read`;
      if (!result.found) return `\`${verify.path}\` is not there`;
      return result.matches === false ? `\`${verify.path}\` does not match` : `\`${verify.path}\` is as it should be`;
    case "person":
      return "No one has judged it";
  }
}

export function exited(command: string, exitCode: number | null): string {
  return exitCode === null
    ? `\`${command}\` ran, and how it ended is not known`
    : `\`${command}\` exited with ${exitCode}`;
}
