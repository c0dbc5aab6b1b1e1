import { expect, test } from "vitest";
import type { Cadence } from "./cadence";
import { dueCheckpoint, nextCheckpoint, type Pace } from "./next-checkpoint";

const cadence: Cadence = {
  everyMinutes: 60,
  timeZone: "UTC",
  days: [1, 2, 3, 4, 5],
  from: "09:00",
  to: "18:00",
  adaptive: true,
};
const at = (iso: string) => new Date(`2026-11-${iso}:00Z`);
const pace: Pace = { lastAskedAt: at("23T10:07"), openReadings: 0, quietInARow: 0, jolted: false };
const next = (changes: Partial<Pace>) => nextCheckpoint(cadence, { ...pace, ...changes }, at("23T10:10"));

test("an adaptive cadence counts from the last checkpoint", () => {
  expect(next({})).toEqual(at("23T11:07"));
  expect(next({ openReadings: 1 })).toEqual(at("23T10:37"));
  expect(next({ quietInARow: 2 })).toEqual(at("23T12:22"));
});

test("after a compaction, another model or a hand-over it comes in half the time, and never sooner than fifteen minutes", () => {
  expect(next({ jolted: true })).toEqual(at("23T10:37"));
  expect(next({ jolted: true, openReadings: 5 })).toEqual(at("23T10:22"));
});

test("what falls outside working hours comes when they begin", () => {
  expect(next({ lastAskedAt: at("23T17:30") })).toEqual(at("24T09:00"));
  expect(next({ lastAskedAt: at("27T17:30") })).toEqual(at("30T09:00"));
  expect(next({ lastAskedAt: at("23T17:00") })).toEqual(at("23T18:00"));
});

test("it is due once it has come, and shown as now until then", () => {
  const last = at("23T10:07");
  expect(dueCheckpoint(cadence, pace, last, at("23T11:06"))).toBeNull();
  expect(dueCheckpoint(cadence, pace, last, at("23T15:00"))).toEqual(at("23T11:07"));
  expect(nextCheckpoint(cadence, pace, at("23T15:00"))).toEqual(at("23T15:00"));
});

test("without a pace it is the clock's next slot", () => {
  expect(nextCheckpoint({ ...cadence, adaptive: false }, null, at("23T10:10"))).toEqual(at("23T11:00"));
});
