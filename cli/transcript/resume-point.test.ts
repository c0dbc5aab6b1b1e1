import { expect, test } from "vitest";
import { resumePoint } from "./resume-point";
import type { ScannedLine } from "./scan-transcript";

let at = 0;
const line = (facts: Partial<ScannedLine> = {}): ScannedLine => {
  const start = at;
  at += 100;
  return {
    agent: "claude-code",
    session: "s",
    response: null,
    calls: [],
    results: [],
    start,
    end: start + 99,
    bytes: 100,
    shortened: false,
    ...facts,
  };
};
const from = (facts: Partial<ScannedLine>[]) => {
  at = 0;
  return resumePoint(facts.map(line));
};

test("the next reading begins before the last response, which may still grow", () => {
  expect(from([{}, { response: "a" }, {}, { response: "b" }, { response: "b" }, {}])).toBe(300);
});

test("a call without its result is read again together with it", () => {
  expect(from([{}, { response: "a" }, { response: "a", calls: ["t"] }, { response: "b" }])).toBe(100);
});

test("an answered call holds nothing back", () => {
  expect(from([{ response: "a", calls: ["t"] }, { results: ["t"] }, { response: "b" }])).toBe(200);
});

test("a call that was never answered is left behind in the end", () => {
  const later = { response: "b", start: 3_000_000, end: 3_000_099 };
  expect(from([{ response: "a", calls: ["t"] }, later])).toBe(3_000_000);
});

test("without any response the next reading begins at the end", () => {
  expect(from([{}, {}])).toBe(199);
  expect(from([])).toBeNull();
});
