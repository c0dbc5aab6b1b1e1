import { expect, test } from "vitest";
import { effectDeed } from "./effect-deed";
import { effectLabels } from "./effect-label";
import type { Effect } from "./question";

test("a chip begins with its verb and says the number", () => {
  expect(chips({ type: "widen-scope", taskId: "t", paths: ["a.ts", "b.ts"] })).toEqual(["Widens scope by 2 files"]);
  expect(chips({ type: "stop-run", runId: "r", words: "Stop." })).toEqual(["Stops the run"]);
  expect(chips({ type: "snooze", readingKey: "k", until: "hour" })).toEqual(["Asks again in 1 hour"]);
  expect(chips({ type: "not-useful", readingKey: "k" })).toEqual(["Drops the reading"]);
});

test("a revert says what proves it", () => {
  expect(chips({ type: "revert", runId: "r", paths: ["a.ts"], words: "Put it back." })).toEqual([
    "Reverts 1 file",
    "Tells Claude Code",
    "Closes on the diff",
  ]);
});

test("Leeway's own part names the files it touches", () => {
  expect(effectDeed({ type: "widen-scope", taskId: "t", paths: ["a.ts", "b.ts"] })).toBe(
    "Widen the scope by 2 files: a.ts, b.ts",
  );
  expect(effectDeed({ type: "directive", runId: "r", words: "Go on." })).toBeNull();
});

function chips(effect: Effect): string[] {
  return effectLabels(effect, "Claude Code").map(({ text }) => text);
}
