import { expect, test } from "vitest";
import { lineDiff } from "./line-diff";

test("only what changes is shown, with two lines around it", () => {
  expect(lineDiff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n")).toEqual([
    "  …",
    " 3",
    " 4",
    "-5",
    "+five",
    " 6",
    " 7",
    "  …",
  ]);
});

test("a new file is all new, an equal one shows nothing", () => {
  expect(lineDiff("", "a\nb\n")).toEqual(["+a", "+b"]);
  expect(lineDiff("a\nb", "a\nb")).toEqual([]);
});
