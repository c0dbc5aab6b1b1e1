import { expect, test } from "vitest";
import { formatTokens } from "./format-tokens";

test("tokens are rounded to what a person reads", () => {
  expect([940, 1_000, 611_900, 999_499, 999_500, 1_900_000, 14_230_000].map(formatTokens)).toEqual([
    "940",
    "1k",
    "612k",
    "999k",
    "1.0M",
    "1.9M",
    "14.2M",
  ]);
});
