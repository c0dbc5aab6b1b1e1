import { expect, test } from "vitest";
import type { EventBody } from "../domain/agent-event";
import { Question } from "../domain/question";
import { waitingOnHuman } from "./waiting-on-human";
import { ends, endsTurn, inThread, prompts, reads, runs, starts, type Told, watched } from "./watched";

const which: EventBody = { kind: "question", text: "Which database?", options: ["Postgres (recommended)", "SQLite"] };
const permission: Told = { kind: "permission", tool: "Bash", input: '{"command":"npm publish"}' };

test("a question is shown after five minutes and asked at once after twenty", () => {
  const run = watched(waitingOnHuman, prompts("Go"), starts(which));
  expect(run.opensAt()).toBe(6);
  expect(run.readings({}, 5)).toEqual([]);
  expect(run.readings({}, 6)).toMatchObject([
    { severity: 2, summary: "Claude Code has waited over 5 minutes for an answer", evidence: [{ id: "event-2" }] },
  ]);
  expect(run.readings({}, 21)).toMatchObject([{ severity: 3, nextLookAt: null }]);
});

test("a wait that holds up other tasks is asked about after five minutes", () => {
  const run = watched(waitingOnHuman, starts(which));
  expect(run.readings({ dependents: ["Refund emails"] }, 6)).toMatchObject([
    { severity: 3, summary: "Claude Code has waited over 5 minutes for an answer, and 1 task waits for it" },
  ]);
});

test.each<[string, Told]>([
  ["its answer", ends(which)],
  ["the next step", starts(runs("ls", null), "next")],
  ["a word of the engineer", prompts("Take Postgres")],
  ["the end of the session", { kind: "session-ended", reason: null }],
])("%s ends the wait", (_, told) => {
  expect(watched(waitingOnHuman, starts(which), told).readings()).toEqual([]);
});

test("a permission and the notice of it are one wait", () => {
  const notice: EventBody = {
    kind: "notice",
    text: "Claude needs your permission to use Bash",
    about: "permission_prompt",
  };
  const readings = watched(waitingOnHuman, permission, notice).readings();
  expect(readings).toMatchObject([{ summary: "Claude Code has waited over 20 minutes for a permission" }]);
});

test("a permission asked for by a subagent is a wait of its own", () => {
  const run = watched(waitingOnHuman, inThread("agent-1", permission), reads("src/a.ts"));
  expect(run.readings()).toHaveLength(1);
  expect(
    watched(waitingOnHuman, inThread("agent-1", permission), inThread("agent-1", reads("src/a.ts"))).readings(),
  ).toEqual([]);
});

test("a turn that ends with a question is a wait, one that asks nothing is idle", () => {
  expect(watched(waitingOnHuman, endsTurn("The table is there. Postgres or SQLite?")).readings()).toHaveLength(1);
  expect(watched(waitingOnHuman, endsTurn("Done. All tests pass.")).readings()).toEqual([]);
  const idle: EventBody = { kind: "notice", text: "Claude is waiting for your input", about: "idle_prompt" };
  expect(watched(waitingOnHuman, endsTurn("Done."), idle).readings()).toEqual([]);
});

test("nobody waits in a record read afterwards", () => {
  expect(watched(waitingOnHuman, starts(which)).readings({ imported: true })).toEqual([]);
});

test("the agent's own question is put with its options and a default", () => {
  const [question] = watched(waitingOnHuman, starts(which)).questions();
  expect(Question.parse(question)).toEqual(question);
  expect(question).toMatchObject({ text: "Which database?", object: "Which database?" });
  expect(question?.options.map(({ label }) => label)).toEqual([
    "Postgres (recommended)",
    "SQLite",
    "Decide for me: Postgres (recommended)",
    "Neither: stop here",
    "Later: ask again in an hour if it still stands",
    "Not useful: nobody has to answer this",
  ]);
  expect(question?.options[1]?.words).toBe(
    "You asked: “Which database?” The engineer's answer: SQLite. Go on with that.",
  );
});

test("a question in words is put with the choices it names", () => {
  const [question] = watched(waitingOnHuman, endsTurn("I can go on. Should I use Postgres or SQLite?")).questions();
  expect(question?.text).toBe("Should I use Postgres or SQLite?");
  expect(question?.options.slice(0, 3).map(({ label }) => label)).toEqual([
    "use Postgres",
    "SQLite",
    "Decide for me: use Postgres",
  ]);
});

test("a permission is answered with yes or another way", () => {
  const [question] = watched(waitingOnHuman, permission).questions();
  expect(Question.parse(question)).toEqual(question);
  expect(question?.text).toBe("Claude Code asks to use Bash: npm publish. May it?");
  expect(question?.options.slice(0, 3).map(({ id }) => id)).toEqual(["allow", "refuse", "at-its-window"]);
});

test("what cannot be read is still a question", () => {
  const [question] = watched(waitingOnHuman, starts({ kind: "question", text: "", options: [] })).questions();
  expect(Question.parse(question)).toEqual(question);
});
