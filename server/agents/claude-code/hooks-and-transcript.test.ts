import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { AgentEvent, EventKind } from "../../domain/agent-event";
import { claudeCode } from "./claude-code";

describe.each(["2.1.197", "2.1.330"])(
  "one session of Claude Code %s, by its hooks and by its transcript",
  (version) => {
    const hooks = eventsOf(`claude-${version}.hooks.jsonl`);
    const transcript = eventsOf(`claude-${version}.transcript.jsonl`);
    const together = eachOnce([...hooks, ...transcript]);

    test("has every tool call once, from start to end", () => {
      const calls = together.filter(({ externalId }) => externalId.startsWith("toolu_"));
      expect(calls.map(({ body, phase }) => [body.kind, phase])).toEqual([
        ["edit", "start"],
        ["edit", "end"],
        ["command", "start"],
        ["command", "end"],
        ["command", "start"],
        ["command", "end"],
      ]);
    });

    test("has its prompt, its words and its two turns once", () => {
      expect(texts(together, "prompt")).toEqual(["MAIN_TASK: create hello.txt and verify it"]);
      expect(texts(together, "said")).toEqual([
        "I will create the file.",
        "All done: hello.txt written and verified.",
        "Continued after stop hook feedback: All done: hello.txt written and verified.",
      ]);
      expect(together.filter(({ body }) => body.kind === "turn-ended")).toHaveLength(2);
      expect(together.filter(({ body }) => body.kind === "session-started")).toHaveLength(1);
      expect(together.filter(({ body }) => body.kind === "session-ended")).toHaveLength(1);
    });

    test("reads the same edits, exit codes, prompts and words either way", () => {
      expect(facts(hooks)).toEqual(facts(transcript));
      expect(facts(hooks)).toContainEqual(["edit", "/home/dev/demo/hello.txt", "created", 1, 0]);
      expect(facts(hooks)).toContainEqual(["command", "cat hello.txt; exit 3", 3, "hello from mock"]);
      expect(facts(hooks)).toContainEqual(["command", "echo verified && wc -c hello.txt", 0, "verified\n16 hello.txt"]);
    });

    test("adds nothing when the transcript comes twice, in pieces", () => {
      const lines = sample(`claude-${version}.transcript.jsonl`);
      const halves = [lines.slice(0, 12), lines.slice(10)].flatMap((half) =>
        claudeCode.read(half).flatMap(({ events }) => events),
      );
      expect(eachOnce([...transcript, ...halves])).toHaveLength(eachOnce(transcript).length);
    });

    test("has the usage of each response once", () => {
      const usage = together.flatMap(({ body }) => (body.kind === "usage" ? [body] : []));
      expect(usage).toHaveLength(5);
      expect(usage.every(({ complete, outputTokens }) => complete && outputTokens === 42)).toBe(true);
    });
  },
);

function sample(file: string): unknown[] {
  const text = readFileSync(new URL(`samples/${file}`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function eventsOf(file: string): AgentEvent[] {
  return claudeCode.read(sample(file)).flatMap(({ events }) => events);
}

/** As the store does: the first with an id and a phase stays. */
function eachOnce(events: AgentEvent[]): AgentEvent[] {
  const kept = new Map<string, AgentEvent>();
  for (const event of events) {
    const key = `${event.externalId} ${event.phase}`;
    if (!kept.has(key)) kept.set(key, event);
  }
  return [...kept.values()];
}

function texts(events: AgentEvent[], kind: EventKind): string[] {
  return events.flatMap(({ body }) => (body.kind === kind && "text" in body ? [body.text] : []));
}

function facts(events: AgentEvent[]): unknown[] {
  return eachOnce(events).flatMap(({ body, phase }) => {
    if (body.kind === "edit" && phase === "end")
      return body.files.map((file) => ["edit", file.path, file.change, file.added, file.removed]);
    if (body.kind === "command" && phase === "end") return [["command", body.command, body.exitCode, body.output]];
    return body.kind === "prompt" || body.kind === "said" ? [[body.kind, body.text]] : [];
  });
}
