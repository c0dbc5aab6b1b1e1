import { expect, test } from "vitest";
import { cutText } from "./bounded";
import { stableHash } from "./stable-hash";

test("a cut never leaves half a character", () => {
  const cut = cutText("😀".repeat(100), 51);
  expect(cut).toBe(cut.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ""));
  expect(cut).toContain("characters …");
});

test("the order of keys makes no other hash, the order of a list does", () => {
  expect(stableHash({ a: 1, b: [1, 2] })).toBe(stableHash({ b: [1, 2], a: 1 }));
  expect(stableHash([1, 2])).not.toBe(stableHash([2, 1]));
});
