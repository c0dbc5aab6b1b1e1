import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AgentEvent } from "../domain/agent-event";
import { AgentName } from "../domain/agent-name";
import { isDomainError } from "../domain/domain-error";
import { agentNamed } from "./agents";
import { asRecord, asRecords, type JsonRecord } from "./loose-json";

const SAMPLES = new URL("claude-code/samples/", import.meta.url);
const WRONG: unknown[] = [
  null,
  true,
  -1,
  1e308,
  "",
  "x".repeat(5_000),
  [],
  [[null]],
  {},
  { a: { b: 1 } },
  "__proto__",
  "\ud800\u0000",
];

describe.each(AgentName.options)("%s, given anything", (name) => {
  const agent = agentNamed(name);

  test("any JSON turns into valid events or a refusal a person can read", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (items) => harmless(name, items)),
      { numRuns: 200 },
    );
  });

  test("any JSON under the keys that agents use does so too", () => {
    const keys = [
      "session_id",
      "run",
      "cwd",
      "type",
      "kind",
      "hook_event_name",
      "message",
      "uuid",
      "timestamp",
      "attachment",
      "data",
      "id",
    ];
    const known = fc.constantFrom(
      "s",
      "user",
      "assistant",
      "system",
      "edit",
      "command",
      "usage",
      "Stop",
      "PostToolUse",
      "PostToolBatch",
    );
    const item = fc.dictionary(fc.constantFrom(...keys), fc.oneof(known, fc.jsonValue()));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (items) => harmless(name, items)),
      { numRuns: 300 },
    );
  });

  test("JSON ten thousand levels deep is cut, not followed", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(10_000)}${"]".repeat(10_000)}`);
    harmless(name, [
      { session_id: "s", run: "s", hook_event_name: "Stop", background_tasks: deep, tool_input: deep, message: deep },
    ]);
  });

  test("nothing sent is nothing read", () => expect(agent.read([])).toEqual([]));
});

test("Claude Code's payloads with a wrong type in any one field are still read", () => {
  let tried = 0;
  for (const { item, before } of sampleItems()) {
    for (const path of pathsIn(item)) {
      for (const wrong of WRONG) {
        harmless("claude-code", [...before, withWrong(item, path, wrong)]);
        tried++;
      }
    }
  }
  expect(tried).toBeGreaterThan(5_000);
});

test("a name from JavaScript's own objects is no hook and no tool", () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    const hook = { session_id: "s", hook_event_name: "PreToolUse", tool_use_id: name, tool_name: name };
    expect(
      agentNamed("claude-code")
        .read([hook, { ...hook, hook_event_name: name }])[0]
        ?.events.map(({ body }) => body),
    ).toMatchObject([
      { kind: "tool", tool: name },
      { kind: "other", name },
    ]);
  }
});

function harmless(name: AgentName, items: unknown[]): void {
  const agent = agentNamed(name);
  try {
    for (const { run, events } of agent.read(items)) {
      expect(run.externalId.length).toBeGreaterThan(0);
      for (const event of events) AgentEvent.parse(event);
    }
  } catch (error) {
    if (!isDomainError(error) || error.code !== "BAD_REQUEST") throw error;
  }
  for (const item of items)
    if (agent.canCollect(item)) agent.reply(item, [{ id: "1", purpose: "tell", text: "words [LW-7K3D]" }]);
}

/** One of each shape among the samples (hook, line type, tool, kind of result), with the line whose call it answers. */
function sampleItems(): { item: JsonRecord; before: JsonRecord[] }[] {
  const shapes = new Map<string, { item: JsonRecord; before: JsonRecord[] }>();
  for (const file of readdirSync(SAMPLES).filter((each) => each.endsWith(".jsonl"))) {
    const lines = readFileSync(new URL(file, SAMPLES), "utf8").trim().split("\n");
    const items = asRecords(lines.map((line): unknown => JSON.parse(line)));
    for (const item of items) {
      const { hook_event_name, type, subtype, tool_name, toolUseResult, sourceToolAssistantUUID } = item;
      const shape = [hook_event_name, type, subtype, tool_name, Object.keys(asRecord(toolUseResult) ?? {})].join();
      const before = items.filter(({ uuid }) => uuid !== undefined && uuid === sourceToolAssistantUUID);
      if (!shapes.has(shape)) shapes.set(shape, { item, before });
    }
  }
  return [...shapes.values()];
}

function pathsIn(value: unknown, depth = 5): string[][] {
  if (typeof value !== "object" || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...pathsIn(inner, depth - 1).map((rest) => [key, ...rest]),
  ]);
}

function withWrong(value: unknown, [key, ...rest]: string[], wrong: unknown): unknown {
  if (key === undefined) return wrong;
  if (Array.isArray(value))
    return value.map((inner, index) => (String(index) === key ? withWrong(inner, rest, wrong) : inner));
  return { ...asRecord(value), [key]: withWrong(asRecord(value)?.[key], rest, wrong) };
}
