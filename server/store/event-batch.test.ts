import { expect, test } from "vitest";
import type { AgentEvent } from "../domain/agent-event";
import { timesOf } from "./event-batch";

const receivedAt = new Date("2026-11-23T10:00:00Z");
const sentAt = (at: string | null): AgentEvent => ({
  externalId: "e",
  identity: "own",
  phase: "once",
  at,
  thread: null,
  body: { kind: "said", text: "hi" },
  extra: {},
});

test("an event is ordered by its own clock", () => {
  const { at, orderAt } = timesOf(sentAt("2026-11-23T09:59:00Z"), 0, receivedAt);
  expect([at, orderAt]).toEqual([new Date("2026-11-23T09:59:00Z"), new Date("2026-11-23T09:59:00Z")]);
});

test("a clock a year ahead is kept as sent and held back for the order", () => {
  const { at, orderAt } = timesOf(sentAt("2027-11-23T10:00:00Z"), 0, receivedAt);
  expect([at, orderAt]).toEqual([new Date("2027-11-23T10:00:00Z"), receivedAt]);
});

test.each([null, "yesterday", "-271821-04-20T00:00:00Z", "+275760-09-13T00:00:00Z", ""])(
  "no usable time (%s) is the time of arrival",
  (sent) => {
    expect(timesOf(sentAt(sent), 0, receivedAt)).toEqual({ at: receivedAt, orderAt: receivedAt });
  },
);

test("undated events of one delivery keep the sender's order", () => {
  expect(timesOf(sentAt(null), 2, receivedAt).orderAt > timesOf(sentAt(null), 1, receivedAt).orderAt).toBe(true);
});
