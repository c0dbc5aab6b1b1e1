import { expect, test } from "vitest";
import { adaptedMinutes } from "./adapted-minutes";
import type { Cadence } from "./cadence";
import { requireCalendar } from "./calendar-slot";
import { dueSlot, nextSlot } from "./next-slot";

const weekdays: Cadence = {
  everyMinutes: 120,
  timeZone: "Europe/Amsterdam",
  days: [1, 2, 3, 4, 5],
  from: "09:00",
  to: "17:00",
};
const at = (iso: string) => new Date(iso);

test("slots stand at the interval from the start of the working day", () => {
  expect(nextSlot(weekdays, at("2026-11-23T08:30:00Z"))).toEqual(at("2026-11-23T10:00:00Z"));
});

test("after the last slot of Friday comes Monday's first", () => {
  expect(nextSlot(weekdays, at("2026-11-27T16:00:00Z"))).toEqual(at("2026-11-30T08:00:00Z"));
});

test("an interval longer than the day leaves one slot a day", () => {
  const daily = { ...weekdays, everyMinutes: 24 * 60 };
  expect(nextSlot(daily, at("2026-11-23T08:00:00Z"))).toEqual(at("2026-11-24T08:00:00Z"));
});

test("working hours follow the wall clock over both daylight-saving changes", () => {
  const everyDay = { ...weekdays, days: [1, 2, 3, 4, 5, 6, 7] };
  expect(nextSlot(everyDay, at("2026-03-28T17:00:00Z"))).toEqual(at("2026-03-29T07:00:00Z"));
  expect(nextSlot(everyDay, at("2026-10-24T17:00:00Z"))).toEqual(at("2026-10-25T08:00:00Z"));
});

test("a wall time that is skipped moves on, one that comes twice counts once", () => {
  const night = { ...weekdays, days: [7], everyMinutes: 30, from: "01:30", to: "03:00" };
  const slots = (after: string) => {
    const found = [nextSlot(night, at(after))];
    for (let n = 0; n < 3; n++) found.push(nextSlot(night, found.at(-1) ?? at(after)));
    return found.map((slot) => slot.toISOString());
  };
  expect(slots("2026-03-28T23:00:00Z").slice(0, 3)).toEqual([
    "2026-03-29T00:30:00.000Z",
    "2026-03-29T01:00:00.000Z",
    "2026-03-29T01:30:00.000Z",
  ]);
  expect(slots("2026-10-24T22:00:00Z")).toEqual([
    "2026-10-24T23:30:00.000Z",
    "2026-10-25T00:00:00.000Z",
    "2026-10-25T00:30:00.000Z",
    "2026-10-25T02:00:00.000Z",
  ]);
});

test("slots missed during an outage are one: the last", () => {
  expect(dueSlot(weekdays, at("2026-11-20T08:00:00Z"), at("2026-11-24T11:00:00Z"))).toEqual(at("2026-11-24T10:00:00Z"));
});

test("nothing is due before the next slot", () => {
  expect(dueSlot(weekdays, at("2026-11-23T08:00:00Z"), at("2026-11-23T09:59:59Z"))).toBeNull();
});

test("a year of silence is caught up with as quickly as a day", () => {
  expect(dueSlot(weekdays, at("2025-11-24T08:00:00Z"), at("2026-11-24T11:00:00Z"))).toEqual(at("2026-11-24T10:00:00Z"));
});

test("a line of cron stands in wall time", () => {
  const cron = { ...weekdays, calendar: { kind: "cron" as const, text: "30 9,14 * * 1-5" } };
  expect(nextSlot(cron, at("2026-11-23T09:00:00Z"))).toEqual(at("2026-11-23T13:30:00Z"));
  expect(nextSlot(cron, at("2026-11-27T14:00:00Z"))).toEqual(at("2026-11-30T08:30:00Z"));
});

test("an RRULE stands in wall time", () => {
  const rrule = {
    ...weekdays,
    calendar: { kind: "rrule" as const, text: "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=10;BYMINUTE=0" },
  };
  expect(nextSlot(rrule, at("2026-11-23T10:00:00Z"))).toEqual(at("2026-11-26T09:00:00Z"));
  expect(nextSlot(rrule, at("2026-03-27T00:00:00Z"))).toEqual(at("2026-03-30T08:00:00Z"));
});

test.each([
  ["cron", "every day", "cannot be read"],
  ["cron", "* * * * *", "more often"],
  ["rrule", "FREQ=SOMETIMES", "cannot be read"],
  ["rrule", "FREQ=DAILY;UNTIL=20240105T000000Z", "no moment"],
] as const)("the %s %s is refused: %s", (kind, text, why) => {
  expect(() => requireCalendar({ kind, text }, "Europe/Amsterdam", at("2026-11-23T10:00:00Z"))).toThrow(why);
});

test("the interval shrinks with open readings, grows with quiet, and stays between its limits", () => {
  const minutes = (openReadings: number, quietInARow: number) =>
    adaptedMinutes({ baseMinutes: 60, openReadings, quietInARow, jolted: false });
  expect([minutes(0, 0), minutes(1, 0), minutes(5, 0), minutes(0, 1), minutes(0, 9), minutes(1, 1)]).toEqual([
    60, 30, 15, 90, 240, 45,
  ]);
});
