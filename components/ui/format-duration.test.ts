import { expect, test } from "vitest";
import { formatDuration } from "./format-duration";

test("a length of time is said in at most two units", () => {
  expect([850, 4_000, 59_999, 360_000, 4_800_000, 7_200_000, 260_000_000].map(formatDuration)).toEqual([
    "850 ms",
    "4 s",
    "59 s",
    "6 min",
    "1 h 20 m",
    "2 h",
    "3 d",
  ]);
});
