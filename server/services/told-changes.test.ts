import { expect, test } from "vitest";
import type { FeedChange } from "../store/changes";
import { toldOf } from "./told-changes";

test("each thing that changed is told once", () => {
  expect(toldOf(changes("run a", "task x", "run a", "run b", "board"))).toEqual([
    { topic: "run", entityId: "a" },
    { topic: "task", entityId: "x" },
    { topic: "run", entityId: "b" },
    { topic: "board", entityId: null },
  ]);
});

test("of more than twenty runs only that runs moved is told, beside everything else", () => {
  expect(toldOf(changes(...runs(20)))).toHaveLength(20);
  expect(toldOf(changes("task x", ...runs(21), "board"))).toEqual([
    { topic: "task", entityId: "x" },
    { topic: "board", entityId: null },
    { topic: "run", entityId: null },
  ]);
});

function runs(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `run ${index}`);
}

function changes(...told: string[]): FeedChange[] {
  return told.map((one, index) => {
    const [topic = "", entityId = null] = one.split(" ");
    return { cursor: `1.${index + 1}`, workspaceId: "w", topic, entityId };
  });
}
