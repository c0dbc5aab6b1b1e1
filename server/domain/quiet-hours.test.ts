import { expect, test } from "vitest";
import { Cadence, DEFAULT_CADENCE } from "./cadence";
import { mayInterrupt } from "./interruption-budget";
import { isQuiet } from "./quiet-hours";

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);
const amsterdam = (from: string, to: string) => ({ timeZone: "Europe/Amsterdam", quiet: { from, to } });

test("without quiet hours no hour is quiet", () => {
  expect(isQuiet({ timeZone: "UTC" }, at("03:00"))).toBe(false);
});

test("quiet hours go by the wall clock, and their last minute is over", () => {
  const lunch = amsterdam("12:00", "13:00");
  expect(["10:59", "11:00", "11:59", "12:00"].map((time) => isQuiet(lunch, at(time)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("quiet hours reach over midnight", () => {
  const night = amsterdam("22:00", "07:00");
  expect(["20:59", "21:00", "02:00", "06:00"].map((time) => isQuiet(night, at(time)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("quiet hours that never end are refused", () => {
  expect(Cadence.safeParse({ ...DEFAULT_CADENCE, quiet: { from: "09:00", to: "09:00" } }).success).toBe(false);
});

test("an engineer is interrupted twice an hour and twelve times a day at most", () => {
  const budget = { interruptionsPerHour: 2, interruptionsPerDay: 12 };
  expect(mayInterrupt({ lastHour: 1, today: 11 }, budget)).toBe(true);
  expect(mayInterrupt({ lastHour: 2, today: 2 }, budget)).toBe(false);
  expect(mayInterrupt({ lastHour: 0, today: 12 }, budget)).toBe(false);
});
