import { expect, test } from "vitest";
import { stateAfter } from "./run-state";

const notice = (about: string) => ({ kind: "notice" as const, text: "Claude needs you", about });

test("an agent that asks waits, one that only idles does not", () => {
  expect(stateAfter(notice("permission_prompt"), "once")).toBe("waiting");
  expect(stateAfter(notice("idle_prompt"), "once")).toBeNull();
  expect(stateAfter({ kind: "question", text: "Which?", options: [] }, "start")).toBe("waiting");
  expect(stateAfter({ kind: "question", text: "Which?", options: [] }, "end")).toBe("running");
});

test("a turn that ends with a question leaves someone to answer, any other is over", () => {
  const ended = (lastMessage: string | null) => stateAfter({ kind: "turn-ended", lastMessage }, "once");
  expect(ended("Shall I drop the table?**")).toBe("waiting");
  expect(ended("Why it failed? The lock was held.")).toBe("done");
  expect(ended(null)).toBe("done");
});

test("what says nothing about work leaves the state as it was", () => {
  expect(stateAfter({ kind: "other", name: "ConfigChange" }, "once")).toBeNull();
});
