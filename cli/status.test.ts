import { expect, test } from "vitest";
import type { BoardStream, NeedsYou } from "../server/domain/board";
import type { RunSummary } from "../server/domain/run";
import { boardLines } from "./status";

const run: RunSummary = {
  id: "r",
  agent: "claude-code",
  externalId: "x",
  title: "Add a limit",
  state: "running",
  taskId: null,
  taskTitle: null,
  workstreamId: "w",
  cwd: null,
  branch: null,
  model: null,
  startedAt: "2026-11-22T10:00:00Z",
  lastEventAt: "2026-11-22T10:01:00Z",
  lastAction: "edit src/a.ts",
  tokens: null,
  costUsd: null,
  usageComplete: false,
  events: 3,
  activity: [],
  imported: false,
};
const stream: BoardStream = {
  id: "w",
  title: "Limits",
  intent: "Fairness",
  owner: { id: "m", name: "Ada" },
  pausedSince: "2026-11-22T10:00:00Z",
  pausedBecause: null,
  nextCheckpointAt: null,
  tasks: [],
  runs: [run],
  readings: [],
  drift: [],
  readAt: null,
};
const need: NeedsYou = {
  id: "n",
  severity: 3,
  streamTitle: "Limits",
  reason: "2 files outside scope",
  about: null,
  evidence: null,
  href: "/",
  action: "Answer",
  since: "2026-11-22T10:00:00Z",
  when: "now",
};

test("the board in a terminal says what runs, where, and what needs you", () => {
  expect(boardLines({ streams: [stream], unplaced: [run], needsYou: [need] })).toEqual([
    "Limits: 0 tasks, 1 run, 0 readings, paused",
    "  running  claude-code  Add a limit  · edit src/a.ts",
    "Unplaced: 1 run",
    "  running  claude-code  Add a limit  · edit src/a.ts",
    "Needs you",
    "  3  2 files outside scope (Limits)",
  ]);
  expect(boardLines({ streams: [], unplaced: [], needsYou: [] })).toEqual(["Nothing needs you."]);
});
