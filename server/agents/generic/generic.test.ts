import { expect, test } from "vitest";
import type { AgentEvent } from "../../domain/agent-event";
import { generic } from "./generic";

test("a script's events are Leeway's own", () => {
  const bodies = read(
    { kind: "prompt", text: "Add a limit" },
    { kind: "command", id: "c1", command: "npm test", exitCode: 1, output: "1 failed" },
    { kind: "edit", id: "e1", path: "src/a.ts", added: 3, removed: 1 },
    { kind: "edit", id: "e2", files: [{ path: "b.ts", change: "created" }, { path: "c.ts" }] },
    { kind: "question", id: "q1", text: "Which limit?", options: ["10", "100"] },
    { kind: "usage", id: "u1", model: "m", inputTokens: 10, outputTokens: 2, costUsd: 0.01 },
    { kind: "git", branch: "main", head: "61cefab", subject: "Add a limit" },
    { kind: "done", text: "The limit is in" },
  ).map(({ phase, body }) => ({ phase, ...body }));

  expect(bodies).toEqual([
    { phase: "once", kind: "prompt", text: "Add a limit" },
    {
      phase: "end",
      kind: "command",
      command: "npm test",
      exitCode: 1,
      output: "1 failed",
      durationMs: null,
      interrupted: false,
    },
    {
      phase: "end",
      kind: "edit",
      tool: "edit",
      files: [file("src/a.ts", "modified", 3, 1)],
      failed: false,
      error: null,
    },
    {
      phase: "end",
      kind: "edit",
      tool: "edit",
      files: [file("b.ts", "created"), file("c.ts", "modified")],
      failed: false,
      error: null,
    },
    { phase: "start", kind: "question", text: "Which limit?", options: ["10", "100"] },
    {
      phase: "once",
      kind: "usage",
      model: "m",
      inputTokens: 10,
      outputTokens: 2,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      costUsd: 0.01,
      complete: true,
    },
    { phase: "once", kind: "git", branch: "main", head: "61cefab", subject: "Add a limit" },
    { phase: "once", kind: "done", text: "The limit is in" },
  ]);
});

test("the sender's id makes an event one for ever, its words make it one for five minutes", () => {
  const [named] = read({ kind: "said", id: "s1", text: "hello" });
  expect(named).toMatchObject({ externalId: "s1", identity: "own" });

  const [first, later] = read(
    { kind: "said", text: "hello", at: "2026-01-05T10:00:00Z" },
    { kind: "said", text: "hello" },
  );
  expect(first).toMatchObject({ identity: "body", at: "2026-01-05T10:00:00.000Z" });
  expect(later?.externalId).toBe(first?.externalId);
});

test("facts about the run ride along", () => {
  const [report] = generic.read([
    { run: "r1", kind: "prompt", text: "Add a limit\nto it", cwd: "/srv/app", branch: "main", version: "2" },
  ]);
  expect(report?.run).toMatchObject({
    externalId: "r1",
    cwd: "/srv/app",
    branch: "main",
    agentVersion: "2",
    title: "Add a limit",
  });
});

test("an unknown kind is kept whole, and a known one that does not fit says what is wrong", () => {
  const [unknown, unfit] = read({ kind: "deploy", where: "eu" }, { kind: "command", command: 3 });
  expect(unknown).toMatchObject({ body: { kind: "other", name: "deploy" }, extra: { where: "eu" } });
  expect(unfit).toMatchObject({
    body: { kind: "other", name: "command" },
    extra: { problem: expect.stringMatching(/^command: /) },
  });
});

test("unknown fields of a known kind are kept beside it", () => {
  expect(read({ kind: "said", text: "hi", mood: "good" })[0]?.extra).toEqual({ mood: "good" });
});

test("runs of one delivery are told apart, and one without a run is refused with a sentence", () => {
  expect(
    generic
      .read([
        { run: "a", kind: "said", text: "1" },
        { run: "b", kind: "said", text: "2" },
      ])
      .map(({ run }) => run.externalId),
  ).toEqual(["a", "b"]);
  expect(() => generic.read([{ kind: "said", text: "1" }])).toThrow(/Name it in "run"/);
});

test("words go back as a list, to the main thread only", () => {
  const item = { run: "r", kind: "said", text: "hi" };
  expect([
    generic.canCollect(item),
    generic.canCollect({ ...item, thread: "t" }),
    generic.canCollect({ kind: "said" }),
  ]).toEqual([true, false, false]);
  const words = { id: "7K3D", purpose: "tell" as const, text: "Leave it [LW-7K3D]" };
  expect(generic.reply(item, [words])).toEqual({ directives: [words] });
});

function read(...events: Record<string, unknown>[]): AgentEvent[] {
  return generic.read(events.map((event) => ({ run: "r", ...event }))).flatMap((report) => report.events);
}

function file(path: string, change: string, added: number | null = null, removed: number | null = null) {
  return { path, change, added, removed, patch: null };
}
