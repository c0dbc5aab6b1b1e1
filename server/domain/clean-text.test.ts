import { expect, test } from "vitest";
import { cleanDeep, cleanText, mayNeedCleaning } from "./clean-text";

test("NUL and half surrogate pairs are replaced", () => {
  expect(cleanText("a\0b")).toBe("a\uFFFDb");
  expect(cleanText("a\ud800b\udc00")).toBe("a\uFFFDb\uFFFD");
});

test("whole surrogate pairs and ordinary text stay", () => {
  expect(cleanText("smile 😀, naïve, 漢字")).toBe("smile 😀, naïve, 漢字");
});

test("keys and nested values are cleaned too", () => {
  expect(cleanDeep({ "k\0": ["x\ud800", 1, null, { inner: "\0" }] })).toEqual({
    "k\uFFFD": ["x\uFFFD", 1, null, { inner: "\uFFFD" }],
  });
});

test("a __proto__ key stays a key", () => {
  const cleaned = cleanDeep(JSON.parse('{"__proto__":{"admin":"a\\u0000"}}'));
  expect(JSON.stringify(cleaned)).toBe('{"__proto__":{"admin":"a\uFFFD"}}');
  expect(Object.getPrototypeOf(cleaned)).toBe(Object.prototype);
});

test("the unparsed text tells whether cleaning can be needed", () => {
  expect(mayNeedCleaning('{"a":"b"}')).toBe(false);
  expect(mayNeedCleaning('{"a":"\\u0000"}')).toBe(true);
  expect(mayNeedCleaning('{"a":"\\uD800"}')).toBe(true);
});
