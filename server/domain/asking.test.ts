import { expect, test } from "vitest";
import { type AskedBefore, isWorthAsking } from "./asking";

const now = new Date("2026-11-23T10:00:00Z");
const fresh: AskedBefore = {
  severity: 2,
  count: 3,
  askedCount: null,
  askedSeverity: null,
  snooze: null,
  notUsefulAt: null,
  stillAsked: false,
  answerFailed: false,
};
const asked = { ...fresh, askedCount: 3, askedSeverity: 2 };

test("a new reading is asked about, a mere remark never", () => {
  expect(isWorthAsking(fresh, now)).toBe(true);
  expect(isWorthAsking({ ...fresh, severity: 1 }, now)).toBe(false);
});

test("the same thing is not asked twice, unless it doubles or grows graver", () => {
  expect(isWorthAsking(asked, now)).toBe(false);
  expect(isWorthAsking({ ...asked, count: 5 }, now)).toBe(false);
  expect(isWorthAsking({ ...asked, count: 6 }, now)).toBe(true);
  expect(isWorthAsking({ ...asked, severity: 3 }, now)).toBe(true);
});

test("a snooze holds until its hour is over, or until there is more", () => {
  const until = (endsAt: Date | null, count: number) => ({ ...asked, count, snooze: { endsAt, countThen: 3 } });
  expect(isWorthAsking(until(new Date("2026-11-23T10:30:00Z"), 9), now)).toBe(false);
  expect(isWorthAsking(until(now, 3), now)).toBe(true);
  expect(isWorthAsking(until(null, 3), now)).toBe(false);
  expect(isWorthAsking(until(null, 4), now)).toBe(true);
});

test("what was not useful is asked again only when there is twice as much", () => {
  expect(isWorthAsking({ ...fresh, count: 5, notUsefulAt: 3 }, now)).toBe(false);
  expect(isWorthAsking({ ...fresh, count: 6, notUsefulAt: 3 }, now)).toBe(true);
});

test("while its question waits, only more gravity asks anew", () => {
  const open = { ...asked, stillAsked: true };
  expect(isWorthAsking({ ...open, count: 60 }, now)).toBe(false);
  expect(isWorthAsking({ ...open, severity: 3 }, now)).toBe(true);
});

test("an answer that changed nothing is asked for again", () => {
  expect(isWorthAsking({ ...asked, answerFailed: true }, now)).toBe(true);
});
