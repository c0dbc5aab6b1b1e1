import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { NamedCriterion } from "../../server/domain/criterion-id";
import { OUTPUT_CHARACTERS, VerificationResult } from "../../server/domain/verification-result";
import { CliError, systemCodeOf } from "../cli-error";
import { runCommandHere } from "./run-command-here";

/** Where and for how long. */
export interface Here {
  folder: string;
  timeoutMs: number;
}

/** What a criterion's own check finds in this folder; null for one that a person judges. */
export async function checkCriterion(criterion: NamedCriterion, here: Here): Promise<VerificationResult | null> {
  const { id: criterionId, verify } = criterion;
  switch (verify.kind) {
    case "person":
      return null;
    case "command": {
      const { exitCode, output } = await runCommandHere(verify.command, here.folder, here.timeoutMs);
      return VerificationResult.parse({ criterionId, exitCode, output: endOf(output) });
    }
    case "metric": {
      const pattern = patternOf(criterion, verify.pattern, "gm");
      const { exitCode, output } = await runCommandHere(verify.command, here.folder, here.timeoutMs);
      return VerificationResult.parse({
        criterionId,
        exitCode,
        output: endOf(output),
        value: lastNumber(output, pattern),
      });
    }
    case "file": {
      const pattern = verify.matches === undefined ? null : patternOf(criterion, verify.matches, "m");
      return VerificationResult.parse({ criterionId, ...(await look(resolve(here.folder, verify.path), pattern)) });
    }
  }
}

function patternOf({ label }: NamedCriterion, pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, flags);
  } catch {
    throw new CliError(`${label}: "${pattern}" is no regular expression. Change the criterion on the task's page.`);
  }
}

function endOf(output: string): string | null {
  const text = output.trimEnd().slice(-OUTPUT_CHARACTERS);
  return text === "" ? null : text;
}

/** The number in the last match, in its first group where it has one: a summary stands at the end. */
function lastNumber(output: string, pattern: RegExp): number | null {
  const match = [...output.matchAll(pattern)].at(-1);
  const [digits] = /-?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?/i.exec(match?.[1] ?? match?.[0] ?? "") ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(",", ""));
}

async function look(
  path: string,
  pattern: RegExp | null,
): Promise<Pick<VerificationResult, "found" | "matches" | "output">> {
  try {
    const isFile = (await stat(path)).isFile();
    const matches = pattern && isFile ? pattern.test(await readFile(path, "utf8")) : pattern && false;
    return { found: true, matches, output: null };
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return { found: false, matches: null, output: null };
    return { found: null, matches: null, output: `${path}: ${code ?? "could not be read"}` };
  }
}
