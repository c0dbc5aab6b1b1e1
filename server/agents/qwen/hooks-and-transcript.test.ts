import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { AgentEvent } from "../../domain/agent-event";
import { qwen } from "./qwen";

const hooks = eventsOf("qwen-0.15.10.hooks.jsonl");
const transcript = eventsOf("qwen-0.15.10.transcript.jsonl");
const together = eachOnce([...hooks, ...transcript]);

test("one session, by its hooks and by its transcript, has every edit, command, prompt, word and turn once", () => {
  expect(facts(together)).toEqual([
    ["prompt", "MAIN_TASK: do it"],
    ["edit", "/home/dev/demo/hello.txt", "created", 1, 0, "@@ -0,0 +1,1 @@\n+hi"],
    ["command", "cat hello.txt; exit 3", 3, "hi"],
    ["said", "Qwen done."],
    ["turn-ended", "Qwen done."],
  ]);
});

test("it reads the same either way, and in whichever order the two come", () => {
  expect(facts(hooks)).toEqual(facts(transcript));
  expect(facts(eachOnce([...transcript, ...hooks]))).toHaveLength(facts(together).length);
});

test("adds nothing when the transcript comes twice, in pieces", () => {
  const lines = sample("qwen-0.15.10.transcript.jsonl");
  const halves = [lines.slice(0, 6), lines.slice(3)].flatMap((half) => qwen.read(half).flatMap(({ events }) => events));
  expect(eachOnce([...transcript, ...halves])).toHaveLength(eachOnce(transcript).length);
});

test("no call is left running by what the hooks told", () => {
  const starts = hooks.filter(({ phase }) => phase === "start");
  expect(starts.map(({ body }) => body.kind)).toEqual(["edit", "command"]);
  for (const start of starts)
    expect(hooks).toContainEqual(expect.objectContaining({ externalId: start.externalId, phase: "end" }));
});

test("tokens come from the transcript, what was read from the cache apart", () => {
  const usage = transcript.flatMap(({ body }) => (body.kind === "usage" ? [body] : []));
  expect(usage).toHaveLength(3);
  expect(usage[0]).toMatchObject({ model: "mock-model", inputTokens: 500, cacheReadTokens: 400, outputTokens: 30 });
});

test("the run's facts come from both", () => {
  const [byHooks] = qwen.read(sample("qwen-0.15.10.hooks.jsonl"));
  const [byTranscript] = qwen.read(sample("qwen-0.15.10.transcript.jsonl"));
  expect(byHooks?.run).toMatchObject({ cwd: "/home/dev/demo", title: "MAIN_TASK: do it" });
  expect(byTranscript?.run).toEqual({
    externalId: byHooks?.run.externalId,
    cwd: "/home/dev/demo",
    branch: "master",
    remote: null,
    model: "mock-model",
    agentVersion: "0.15.10",
    title: "MAIN_TASK: do it",
  });
});

test("every hook and every line leaves a valid event", () => {
  for (const item of [...sample("qwen-0.15.10.hooks.jsonl"), ...sample("qwen-0.15.10.transcript.jsonl")]) {
    const events = qwen.read([item]).flatMap((report) => report.events);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) AgentEvent.parse(event);
  }
});

function sample(file: string): unknown[] {
  const text = readFileSync(new URL(`samples/${file}`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function eventsOf(file: string): AgentEvent[] {
  return qwen.read(sample(file)).flatMap(({ events }) => events);
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

function facts(events: AgentEvent[]): unknown[] {
  return events.flatMap(({ body, phase }): unknown[][] => {
    if (phase === "start") return [];
    if (body.kind === "edit")
      return body.files.map(({ path, change, added, removed, patch }) => ["edit", path, change, added, removed, patch]);
    if (body.kind === "command") return [["command", body.command, body.exitCode, body.output]];
    if (body.kind === "turn-ended") return [[body.kind, body.lastMessage]];
    return body.kind === "prompt" || body.kind === "said" ? [[body.kind, body.text]] : [];
  });
}
