import { expect, test } from "vitest";
import { recentShare } from "./recent-share";

test("the share is that of the last moments, not of all time", () => {
  let [worked, now] = [0, 0];
  const share = recentShare(
    () => worked,
    () => now,
  );
  [worked, now] = [300, 400];
  expect(share()).toBe(0.75);
  [worked, now] = [300, 800];
  expect(share()).toBe(0);
});

test("a moment too short to tell leaves the share as it was", () => {
  let [worked, now] = [0, 0];
  const share = recentShare(
    () => worked,
    () => now,
  );
  [worked, now] = [100, 100];
  expect(share()).toBe(0);
  [worked, now] = [150, 300];
  expect(share()).toBe(0.5);
});
