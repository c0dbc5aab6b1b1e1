import { expect, test } from "vitest";
import { moved } from "./moved";

const streams = ["a", "b", "c"].map((id) => ({ id }));
const orderOf = (items: { id: string }[]) => items.map((item) => item.id).join("");

test("a stream moves past its neighbour", () => {
  expect(orderOf(moved(streams, "c", -1))).toBe("acb");
  expect(orderOf(moved(streams, "a", 1))).toBe("bac");
});

test("the first cannot move up, nor the last down", () => {
  expect(orderOf(moved(streams, "a", -1))).toBe("abc");
  expect(orderOf(moved(streams, "c", 1))).toBe("abc");
});
