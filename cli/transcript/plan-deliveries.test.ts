import fc from "fast-check";
import { expect, test } from "vitest";
import { planDeliveries } from "./plan-deliveries";

interface Line {
  session: string | null;
  response: string | null;
  calls: string[];
  results: string[];
  bytes: number;
}

const line = (facts: Partial<Line> = {}): Line => ({
  session: "s",
  response: null,
  calls: [],
  results: [],
  bytes: 10,
  ...facts,
});
const sizes = (deliveries: Line[][]) => deliveries.map((delivery) => delivery.length);

test("lines go out in as few deliveries as fit", () => {
  expect(sizes(planDeliveries([line(), line(), line(), line(), line()], 25))).toEqual([2, 2, 1]);
});

test("the lines of one response travel together, even with others between them", () => {
  const lines = [line(), line({ response: "a" }), line(), line({ response: "a" }), line()];
  expect(sizes(planDeliveries(lines, 25, 100))).toEqual([1, 3, 1]);
});

test("a tool's result travels with its call, which alone says what tool it was", () => {
  const lines = [line(), line({ response: "a", calls: ["t"] }), line(), line({ results: ["t"] }), line()];
  expect(sizes(planDeliveries(lines, 25, 100))).toEqual([1, 3, 1]);
});

test("an exchange over the server's limit is cut between responses, never inside one", () => {
  const lines = [
    line({ response: "a", calls: ["t"] }),
    line({ response: "b" }),
    line({ response: "b" }),
    line({ response: "c" }),
    line({ results: ["t"] }),
  ];
  expect(sizes(planDeliveries(lines, 25, 30))).toEqual([1, 2, 2]);
});

test("nothing to send is no delivery", () => {
  expect(planDeliveries([])).toEqual([]);
});

test("whatever the lines, all are sent once, in order, within the limit, and no response is split", () => {
  const anyLine = fc.record({
    session: fc.constant("s"),
    response: fc.option(fc.constantFrom("a", "b", "c", "d"), { nil: null }),
    calls: fc.array(fc.constantFrom("t", "u"), { maxLength: 1 }),
    results: fc.array(fc.constantFrom("t", "u"), { maxLength: 1 }),
    bytes: fc.integer({ min: 1, max: 10 }),
  });
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
      const deliveries = planDeliveries(lines, 100, 400);
      expect(deliveries.flat()).toEqual(lines);
      for (const response of ["a", "b", "c", "d"]) {
        expect(
          deliveries.filter((delivery) => delivery.some((sent) => sent.response === response)).length,
        ).toBeLessThan(2);
      }
      for (const delivery of planDeliveries(lines, 20, 30)) {
        expect(delivery.reduce((sum, sent) => sum + sent.bytes, 0)).toBeLessThanOrEqual(30);
      }
    }),
  );
});
