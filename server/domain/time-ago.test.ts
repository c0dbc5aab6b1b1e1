import { expect, test } from "vitest";
import { TimeAgo } from "./time-ago";

test("how long ago is read part by part", () => {
  expect(TimeAgo.parse("45m")).toBe(45 * 60_000);
  expect(TimeAgo.parse("2d 3h")).toBe((2 * 24 + 3) * 60 * 60_000);
  expect(TimeAgo.parse("1m 40s")).toBe(100_000);
});

test("anything else is refused with how to write it", () => {
  expect(() => TimeAgo.parse("yesterday")).toThrow("Write how long ago as 2d 3h, 45m or 20s");
});
