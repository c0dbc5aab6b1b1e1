import { expect, test } from "vitest";
import type { BoardStream } from "@/server/domain/board";
import { findStreams } from "./find-streams";

test("every word must be there, in any case and in any order", () => {
  const refunds = stream("Instant refunds", "Refund state machine");
  const payouts = stream("SEPA payouts", "IBAN name check");
  expect(findStreams([refunds, payouts], "MACHINE refunds")).toEqual([refunds]);
  expect(findStreams([refunds, payouts], "refunds iban")).toEqual([]);
  expect(findStreams([refunds, payouts], "  ")).toEqual([refunds, payouts]);
});

function stream(title: string, taskTitle: string): BoardStream {
  return {
    id: title,
    title,
    intent: "",
    owner: { id: "mara", name: "Mara Lindqvist" },
    pausedSince: null,
    pausedBecause: null,
    nextCheckpointAt: null,
    tasks: [{ id: taskTitle, title: taskTitle, state: "planned", criteria: 0, locked: false, blockedBy: null }],
    runs: [],
    readings: [],
    drift: [],
    readAt: null,
  };
}
