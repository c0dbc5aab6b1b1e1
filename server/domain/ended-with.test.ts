import { expect, test } from "vitest";
import { endedWith } from "./ended-with";

test("an agent reads what a person was shown: the words, and not the terminal's colours", () => {
  expect(endedWith("\u001b[31m1 failed\u001b[0m\nlimit.test.ts\n")).toBe(
    "\n  It ended with: 1 failed\n  limit.test.ts",
  );
});

test("of long output the end counts, and without any there is nothing to say", () => {
  expect(endedWith("a long story, 1 failed", 8)).toBe("\n  It ended with: 1 failed");
  expect(endedWith(null)).toBe("");
});
