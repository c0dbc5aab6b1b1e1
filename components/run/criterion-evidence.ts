import type { Criterion } from "@/server/domain/criterion";
import type { CommandRun } from "@/server/domain/run";

/** The latest time this run gave exactly the criterion's command, or null. It is evidence, not a verdict. */
export function criterionEvidence(criterion: Criterion, latestFirst: CommandRun[]): CommandRun | null {
  const asked = commandOf(criterion);
  if (!asked) return null;
  return (
    latestFirst.find(({ command, exitCode }) => exitCode !== null && normalised(command) === normalised(asked)) ?? null
  );
}

function commandOf({ verify }: Criterion): string | null {
  return verify.kind === "command" || verify.kind === "metric" ? verify.command : null;
}

function normalised(command: string): string {
  return command.trim().replace(/\s+/g, " ");
}
