import { expect, test } from "vitest";
import type { NeedsYou } from "@/server/domain/board";
import { heldQueue } from "./held-queue";

test("what is new waits outside while someone reads", () => {
  const { entries, waiting } = heldQueue([need("a"), need("b")], [need("urgent"), need("a"), need("b")]);
  expect(entries.map((entry) => entry.need.id)).toEqual(["a", "b"]);
  expect(waiting).toBe(1);
});

test("what was settled elsewhere keeps its place and says so", () => {
  const { entries } = heldQueue([need("a"), need("b")], [need("b")]);
  expect(entries.map((entry) => [entry.need.id, entry.settled])).toEqual([
    ["a", true],
    ["b", false],
  ]);
});

test("an entry that stays shows its newest words", () => {
  const { entries } = heldQueue([need("a", "6 files")], [need("a", "7 files")]);
  expect(entries[0]?.need.reason).toBe("7 files");
});

function need(id: string, reason = ""): NeedsYou {
  const since = "2026-11-22T11:42:00.000Z";
  return {
    id,
    severity: 3,
    streamTitle: null,
    reason,
    about: null,
    evidence: null,
    href: "/",
    action: "Answer",
    since,
    when: "now",
  };
}
