import { expect, test } from "vitest";
import { formatAgo } from "./format-ago";

const NOW = Date.parse("2026-11-24T12:00:00Z");

test("below a day it is so long ago, above it the date", () => {
  expect(formatAgo("2026-11-24T11:54:00Z", NOW)).toBe("6 min ago");
  expect(formatAgo("2026-11-21T12:00:00Z", NOW)).toBe("21 Nov");
});

test("what happens now is not ago, even by a clock that is ahead", () => {
  expect(formatAgo("2026-11-24T12:00:00Z", NOW)).toBe("now");
  expect(formatAgo("2026-11-24T12:00:30Z", NOW)).toBe("now");
});
