import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { EventBody } from "../domain/agent-event";
import { doneWithoutEvidence } from "./done-without-evidence";
import { loop } from "./loop";
import { criteriaOf, edits, runs, watched } from "./watched";

const TRAJECTORIES = fileURLToPath(new URL("../../../shared/fixtures/trajectories/swe-agent.jsonl", import.meta.url));
const isPresent = existsSync(TRAJECTORIES);

/** A run of SWE-agent (GPT-4, SWE-bench Lite) as the fixtures tell of it. */
interface Trajectory {
  resolved: boolean;
  exit: string | null;
  steps: { k: string; p: string | null; a: string; err: boolean; badedit: boolean; oh: number }[];
}

test.skipIf(isPresent)(
  "the recorded runs (../shared/fixtures) are not on this machine, so nothing was measured",
  () => {
    expect(isPresent).toBe(false);
  },
);

describe.skipIf(!isPresent)("610 real runs whose outcome is known", () => {
  const all: Trajectory[] = isPresent
    ? readFileSync(TRAJECTORIES, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line))
    : [];

  test("loops are rare, mostly in runs that fail, and say little about the outcome", () => {
    const fired = all.flatMap((run) => {
      const at = firstLoop(run);
      return at === null ? [] : [{ run, left: run.steps.length - at }];
    });
    const inResolved = fired.filter(({ run }) => run.resolved).length;
    const resolved = all.filter((run) => run.resolved).length;
    const left = fired.map((one) => one.left).sort((one, other) => one - other);
    report(
      `loop: ${share(fired.length, all.length)} of runs (baseline 33/814 = 4.1%); of resolved runs ${share(inResolved, resolved)}`,
      `(baseline 3/89 = 3.4%); median steps left ${left[Math.floor(left.length / 2)]} (baseline 2); unresolved where it fires`,
      `${share(fired.length - inResolved, fired.length)} against ${share(all.length - resolved, all.length)} of all runs`,
    );
    expect(fired.length / all.length).toBeLessThan(2 * (33 / 814));
    expect(inResolved / resolved).toBeLessThan(2 * (3 / 89));
  });

  test("of the runs that say done while their last check failed, almost none is solved", () => {
    const claims = all
      .filter(({ exit }) => exit === "submitted")
      .map((run) => ({ run, standing: standingAtDone(run) }));
    const line = (["failed", "stale", "none", "passed"] as const).map((standing) => {
      const those = claims.filter((claim) => claim.standing === standing);
      return `${standing} ${share(those.filter(({ run }) => run.resolved).length, those.length)}`;
    });
    report(`done, solved by standing: ${line.join(", ")} (baseline failed 0/52, none 64/321, passed 25/123)`);
    const failed = claims.filter(({ standing }) => standing === "failed");
    expect(failed.length).toBeGreaterThan(20);
    expect(failed.filter(({ run }) => run.resolved).length / failed.length).toBeLessThan(0.05);
  });
});

/** At which step a loop is first read; null where none ever is. */
function firstLoop({ steps }: Trajectory): number | null {
  let memory = loop.start();
  for (const [index, step] of steps.entries()) {
    const run = watched({ ...loop, start: () => memory }, bodyOf(step));
    memory = run.memory;
    if (run.readings().length > 0) return index;
  }
  return null;
}

/** Its own last check is taken for the criterion, since these runs had none agreed. */
function standingAtDone({ steps }: Trajectory): string {
  const check = steps.findLast(({ k }) => k === "run");
  if (!check) return "none";

  const criteria = criteriaOf({ text: "Its own check", verify: { kind: "command", command: check.a, exitCode: 0 } });
  const told = [...steps.map(bodyOf), { kind: "done" as const, text: "submit" }];
  const [reading] = watched(doneWithoutEvidence, ...told).readings({ criteria });
  const [verdict] = Array.isArray(reading?.object.verdicts) ? reading.object.verdicts : [];
  return verdict?.standing ?? "passed";
}

function bodyOf({ k, p, a, err, badedit, oh }: Trajectory["steps"][number]): EventBody {
  if (k === "edit" && badedit) return { ...edits(p ?? "", { patch: null }), failed: true, error: `${a} ${oh}` };
  if (k === "edit" || k === "create") return edits(p ?? "");
  if (k === "run" || k === "shell") return runs(a, err ? 1 : 0, String(oh));
  return { kind: "tool", tool: k, input: a, output: String(oh), failed: err, durationMs: null };
}

function share(part: number, whole: number): string {
  return `${part}/${whole} = ${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
}

function report(...words: string[]): void {
  process.stdout.write(`${words.join(" ")}\n`);
}
