import { expect, test } from "vitest";
import type { Criterion } from "@/server/domain/criterion";
import type { CommandRun } from "@/server/domain/run";
import { criterionEvidence } from "./criterion-evidence";

const criterion: Criterion = {
  text: "The tests pass",
  blocking: true,
  verify: { kind: "command", command: "npm test", exitCode: 0 },
};

test("the latest run of exactly the criterion's command is its evidence, whatever its exit code", () => {
  expect(criterionEvidence(criterion, [ran("e3", "npm  test ", 1), ran("e2", "npm test", 0)])?.eventId).toBe("e3");
});

test("a command that only contains it proves nothing", () => {
  expect(criterionEvidence(criterion, [ran("e1", "npm test || true", 0), ran("e2", "cd x && npm test", 0)])).toBeNull();
});

test("a command whose exit code nobody reported is no evidence", () => {
  expect(criterionEvidence(criterion, [ran("e1", "npm test", null)])).toBeNull();
});

test("what a person judges has no command to look for", () => {
  expect(criterionEvidence({ ...criterion, verify: { kind: "person" } }, [ran("e1", "npm test", 0)])).toBeNull();
});

function ran(eventId: string, command: string, exitCode: number | null): CommandRun {
  return { eventId, command, exitCode, durationMs: null, interrupted: false, at: "2026-11-24T10:00:00Z" };
}
