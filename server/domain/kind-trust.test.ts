import { expect, test } from "vitest";
import { askedSeverity } from "./asked-severity";
import { idleShare, type KindCounts, standingOf } from "./kind-trust";

const counts = (acted: number, notUseful: number, later = 0): KindCounts => ({
  asked: acted + notUseful + later,
  acted,
  wentOn: 0,
  notUseful,
  later,
});

test("a kind is judged from twenty answers on, however useless it was before", () => {
  expect(standingOf(counts(0, 19))).toBe("asked");
  expect(standingOf(counts(0, 20))).toBe("off");
});

test("what counts is the lower end of the interval, not the share itself", () => {
  expect(idleShare(counts(16, 4)).share).toBe(0.2);
  expect(idleShare(counts(16, 4)).atLeast).toBeCloseTo(0.081, 3);
  expect(standingOf(counts(16, 4))).toBe("asked");
  expect(standingOf(counts(14, 6))).toBe("demoted");
  expect(standingOf(counts(30, 30))).toBe("off");
});

test("what was put off is not judged", () => {
  expect(idleShare(counts(10, 0, 90)).answers).toBe(10);
});

test("a demoted kind loses a step, one that is off is not asked", () => {
  const loop = (severity: 2 | 3 | 4) => ({ kind: "loop", severity, wholeChecks: 0 });
  expect([
    askedSeverity(loop(4), "demoted"),
    askedSeverity(loop(3), "demoted"),
    askedSeverity(loop(2), "demoted"),
  ]).toEqual([3, 2, 1]);
  expect(askedSeverity(loop(4), "off")).toBe(1);
});

test.each([
  ["forbidden-path", 2, 2],
  ["done-without-evidence", 4, 4],
  ["decision-contradicted", 4, 4],
  ["done-without-evidence", 3, 1],
] as const)("%s at %i counts as %i even where its kind is off", (kind, severity, counted) => {
  expect(askedSeverity({ kind, severity, wholeChecks: 0 }, "off")).toBe(counted);
});

test("what two looks at the whole picture left open is asked at once", () => {
  const reading = (wholeChecks: number) => askedSeverity({ kind: "loop", severity: 2, wholeChecks }, "asked");
  expect([reading(0), reading(1), reading(2)]).toEqual([2, 2, 3]);
});
