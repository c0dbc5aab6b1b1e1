import { expect, test } from "vitest";
import { stripPaths } from "./strip-paths";

const quiet = { reads: 0, edits: 0, commands: 0, failed: 0 };

test("now stands at the right, and silence is drawn only after the run began", () => {
  const paths = stripPaths([{ ...quiet, minute: 98, reads: 1 }], 100, 10);
  expect(paths.reads).toBe("M28 12h3v4h-3z");
  expect(paths.silence).toBe("M32 15h3v1h-3zM36 15h3v1h-3z");
});

test("a failed command is red with a notch above it, whatever else the minute held", () => {
  const paths = stripPaths([{ minute: 100, reads: 4, edits: 2, commands: 1, failed: 1 }], 100, 1);
  expect(paths.failed).toContain("l-2 2.5z");
  expect(paths.edits + paths.reads + paths.commands).toBe("");
});

test("a run that has done nothing yet has no bars", () => {
  expect(stripPaths([], 100, 10).silence).toBe("");
});
