import { expect, test } from "vitest";
import { diffLines } from "./diff-lines";

const PATCH = [
  "@@ -41,3 +41,3 @@",
  " export interface Posting {",
  "-  amount: bigint;",
  "+  amount: number;",
  " }",
].join("\n");

test("each line knows its number before and after", () => {
  expect(diffLines(PATCH).map((line) => [line.type, line.before, line.after])).toEqual([
    ["hunk", null, null],
    ["context", 41, 41],
    ["removed", 42, null],
    ["added", null, 42],
    ["context", 43, 43],
  ]);
});

test("the changed word of a replaced line is marked on both sides", () => {
  const [, , removed, added] = diffLines(PATCH);
  expect(removed?.text.slice(...(removed.mark ?? []))).toBe("bigint");
  expect(added?.text.slice(...(added.mark ?? []))).toBe("number");
});

test("lines that have little in common are not marked as one change", () => {
  const lines = diffLines("@@ -1 +1 @@\n-import a from 'b'\n+const total = 12;");
  expect(lines.map((line) => line.mark)).toEqual([null, null, null]);
});

test("file headers and the note on a missing last newline are not lines of the file", () => {
  const lines = diffLines("--- a/x.ts\n+++ b/x.ts\n@@ -1 +1 @@\n-old\n+new\n\\ No newline at end of file");
  expect(lines.map((line) => line.text)).toEqual(["@@ -1 +1 @@", "old", "new"]);
});

test("a removed line that looks like a header stays a removed line", () => {
  const lines = diffLines("@@ -1,2 +1 @@\n--- a comment\n keep");
  expect(lines[1]).toMatchObject({ type: "removed", text: "-- a comment" });
});
