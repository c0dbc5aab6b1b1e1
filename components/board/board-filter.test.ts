import { expect, test } from "vitest";
import type { BoardStream } from "@/server/domain/board";
import type { RunSummary } from "@/server/domain/run";
import { type BoardFilter, chosenCount, filteredStreams } from "./board-filter";

const ALL: BoardFilter = { find: "", streamIds: [], agents: [], people: [], needsMe: false };

const refunds = stream("Instant refunds", "mara", ["claude-code", "codex"]);
const payouts = stream("SEPA payouts", "priya", ["codex"]);
const ledger = stream("Ledger", "mara", []);

function shown(filter: Partial<BoardFilter>): string[] {
  const board = { streams: [refunds, payouts, ledger], needsYou: [need("SEPA payouts"), need(null)] };
  return filteredStreams(board, { ...ALL, ...filter }).map(({ title }) => title);
}

test("nothing chosen shows every stream, in their order", () => {
  expect(shown({})).toEqual(["Instant refunds", "SEPA payouts", "Ledger"]);
});

test("each choice narrows, and together they narrow further", () => {
  expect(shown({ people: ["mara"] })).toEqual(["Instant refunds", "Ledger"]);
  expect(shown({ agents: ["codex"] })).toEqual(["Instant refunds", "SEPA payouts"]);
  expect(shown({ people: ["mara"], agents: ["codex"] })).toEqual(["Instant refunds"]);
  expect(shown({ streamIds: ["Ledger"], agents: ["codex"] })).toEqual([]);
  expect(shown({ needsMe: true })).toEqual(["SEPA payouts"]);
  expect(chosenCount({ ...ALL, people: ["mara"], needsMe: true })).toBe(2);
});

test("of a stream only the chosen agents' runs are shown", () => {
  const [lane] = filteredStreams({ streams: [refunds], needsYou: [] }, { ...ALL, agents: ["codex"] });
  expect(lane?.runs.map(({ agent }) => agent)).toEqual(["codex"]);
});

function stream(title: string, ownerId: string, agents: RunSummary["agent"][]): BoardStream {
  return {
    id: title,
    title,
    intent: "",
    owner: { id: ownerId, name: ownerId },
    pausedSince: null,
    pausedBecause: null,
    nextCheckpointAt: null,
    tasks: [],
    runs: agents.map((agent) => runOf(agent, title)),
    readings: [],
    drift: [],
    readAt: null,
  };
}

function runOf(agent: RunSummary["agent"], of: string): RunSummary {
  const at = "2026-11-22T11:42:00.000Z";
  return {
    id: `${of} ${agent}`,
    agent,
    externalId: agent,
    title: agent,
    state: "running",
    taskId: null,
    taskTitle: null,
    workstreamId: of,
    cwd: null,
    branch: null,
    model: null,
    startedAt: at,
    lastEventAt: at,
    lastAction: null,
    tokens: null,
    costUsd: null,
    usageComplete: true,
    events: 1,
    activity: [],
    imported: false,
  };
}

function need(streamTitle: string | null) {
  return {
    id: `need ${streamTitle}`,
    severity: 2 as const,
    streamTitle,
    reason: "waits",
    about: null,
    evidence: null,
    href: "/",
    action: "Look",
    since: "2026-11-22T11:42:00.000Z",
    when: "now" as const,
  };
}
