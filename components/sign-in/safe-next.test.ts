import { expect, test } from "vitest";
import { safeNext } from "./safe-next";

test("a path of this site is kept whole", () => {
  expect(safeNext("/checkpoints/1?state=open#q2")).toBe("/checkpoints/1?state=open#q2");
});

test.each([
  null,
  "",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
])("%j leads to the board", (next) => {
  expect(safeNext(next)).toBe("/");
});
