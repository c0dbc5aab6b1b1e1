import { expect, test } from "vitest";
import { closesCircle } from "./dependency-circle";
import { driftLine } from "./drift-line";
import { taskState } from "./task-state";

const nothing = { closure: null, runs: [], dependencies: [], hasCriteria: true };

test("a task is planned until it says how it is judged, then ready", () => {
  expect(taskState({ ...nothing, hasCriteria: false })).toBe("planned");
  expect(taskState(nothing)).toBe("ready");
});

test("it is blocked by what it depends on, but a run that works anyway makes it running", () => {
  expect(taskState({ ...nothing, dependencies: ["done", "running"] })).toBe("blocked");
  expect(taskState({ ...nothing, dependencies: ["running"], runs: ["running"] })).toBe("running");
});

test("a run that ended leaves it to review, a stopped one stops it, and a person's word stands above all", () => {
  expect(taskState({ ...nothing, runs: ["stopped", "done"] })).toBe("in-review");
  expect(taskState({ ...nothing, runs: ["stopped"] })).toBe("stopped");
  expect(taskState({ ...nothing, runs: ["running"], closure: "abandoned" })).toBe("abandoned");
});

test("a task that would come to wait for itself closes a circle", () => {
  const edges = [
    { taskId: "b", dependsOnId: "c" },
    { taskId: "c", dependsOnId: "d" },
    { taskId: "a", dependsOnId: "b" },
  ];
  expect(closesCircle("d", ["a"], edges)).toBe(true);
  expect(closesCircle("a", ["a"], edges)).toBe(true);
  expect(closesCircle("e", ["a"], edges)).toBe(false);
});

test("the drift line steps to the highest severity that stood open, and back when it cleared", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const line = driftLine(
    [
      { severity: 2, openedAt: new Date("2026-11-23T09:00:00Z"), clearedAt: null },
      { severity: 3, openedAt: new Date("2026-11-23T10:00:00Z"), clearedAt: new Date("2026-11-23T11:00:00Z") },
    ],
    now,
  );
  const severityAt = (clock: string) => line.find(({ at }) => at === `2026-11-23T${clock}:00.000Z`)?.severity;
  expect([
    severityAt("08:30"),
    severityAt("09:30"),
    severityAt("10:30"),
    severityAt("11:30"),
    severityAt("12:00"),
  ]).toEqual([0, 2, 3, 2, 2]);
});
