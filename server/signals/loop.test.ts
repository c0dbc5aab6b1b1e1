import { expect, test } from "vitest";
import type { EventBody } from "../domain/agent-event";
import { Question } from "../domain/question";
import { loop } from "./loop";
import { edits, endsTurn, fails, inThread, passes, prompts, reads, runs, type Told, watched } from "./watched";

const failedEdit: EventBody = { ...edits("src/a.ts"), failed: true, error: "String to replace not found in file." };
const times = (count: number, ...told: Told[]) => Array.from({ length: count }, () => told).flat();

test("a command that fails again and again is a loop at the third time", () => {
  expect(watched(loop, ...times(2, fails("npm test"))).readings()).toEqual([]);
  expect(watched(loop, ...times(3, fails("npm test"))).readings()).toMatchObject([
    { kind: "loop", severity: 3, count: 3, summary: "`npm test` has failed 3 times without passing" },
  ]);
});

test("it counts on, with every time as evidence", () => {
  const [reading] = watched(loop, ...times(4, fails("npm test"))).readings();
  expect(reading?.summary).toBe("`npm test` has failed 4 times without passing");
  expect(reading?.evidence).toEqual(["event-1", "event-2", "event-3", "event-4"].map((id) => ({ type: "event", id })));
});

test("one pass ends the loop", () => {
  const run = watched(loop, ...times(3, fails("npm test")), passes("npm test"), fails("npm test"));
  expect(run.readings()).toEqual([]);
});

test("what does not fail is a loop at the fourth time", () => {
  expect(watched(loop, ...times(3, runs("npm ls", 0, "demo@1"))).readings()).toEqual([]);
  expect(watched(loop, ...times(4, runs("npm ls", 0, "demo@1"))).readings()).toMatchObject([
    { summary: "`npm ls` has given the same result 4 times" },
  ]);
});

test("an edit in between makes it another try", () => {
  const run = watched(loop, ...times(3, fails("npm test"), edits("src/a.ts")), fails("npm test"));
  expect(run.readings()).toEqual([]);
});

test("an edit that was refused changes nothing: read, failing edit, failing test is a round of three", () => {
  const run = watched(loop, ...times(3, reads("src/a.ts"), failedEdit, fails("npm test")));
  expect(run.readings()).toMatchObject([
    {
      count: 3,
      summary:
        "`read src/a.ts`, `edit src/a.ts` (fails) and `npm test` (fails) have gone round 3 times with the same results",
    },
  ]);
});

test.each([2, 3, 4])("a round of %i calls is a loop at the third time, and stays the same loop", (period) => {
  const round = Array.from({ length: period }, (_, index) => runs(`make step-${index}`, 0, "nothing to be done"));
  expect(watched(loop, ...times(2, ...round)).readings()).toEqual([]);
  const [reading] = watched(loop, ...times(3, ...round)).readings();
  expect(reading).toMatchObject({ count: 3 });
  const [first] = round;
  expect(watched(loop, ...times(3, ...round), ...(first ? [first] : [])).readings()[0]?.key).toBe(reading?.key);
});

test("a round of five is not looked for", () => {
  const round = Array.from({ length: 5 }, (_, index) => runs(`make step-${index}`, 0, "nothing to be done"));
  expect(watched(loop, ...times(4, ...round)).readings()).toEqual([]);
});

test("a result that changes is no loop, one that differs only in its times is", () => {
  const changing = [5, 4, 3, 2].map((failed) => fails("npm test", `${failed} failed in 1.2 s`));
  expect(watched(loop, ...changing).readings()).toEqual([]);
  const same = ["10:01:02", "10:01:09", "10:02:00"].map((time, index) =>
    fails("npm test", `${time} 2 failed in 1.${index} s`),
  );
  expect(watched(loop, ...same).readings()).toMatchObject([{ count: 3 }]);
});

test.each([
  "sleep 30",
  "git status",
  "gh run watch 123",
  "gh run view 123",
  "curl -s http://localhost:3000/health",
  "tail -n 20 server.log",
  "docker compose ps",
  "sleep 10 && gh pr checks",
])("%s waits for something and is no loop", (command) => {
  expect(watched(loop, ...times(8, runs(command, 0, "pending"))).readings()).toEqual([]);
});

test.each([
  "HTTP 429 Too Many Requests",
  "Error: connect ECONNREFUSED 127.0.0.1:5432",
  "curl: (22) The requested URL returned error: 503",
  "getaddrinfo EAI_AGAIN registry",
])("what a server or a network is to blame for is no loop: %s", (output) => {
  expect(watched(loop, ...times(5, fails("npm run fetch", output))).readings()).toEqual([]);
});

test("reading on in a file looks the same each time and proves nothing", () => {
  expect(watched(loop, ...times(6, reads("src/long.ts"))).readings()).toEqual([]);
});

test("a command whose end nobody reported is no repetition", () => {
  expect(watched(loop, ...times(6, runs("npm run dev", null))).readings()).toEqual([]);
});

test("a word of the engineer, or the end of the turn, ends it", () => {
  const failing = times(4, fails("npm test"));
  expect(watched(loop, ...failing, prompts("Look at the fixture first")).readings()).toEqual([]);
  expect(watched(loop, ...failing, endsTurn("I am stuck.")).readings()).toEqual([]);
});

test("a subagent at work beside it hides no loop and makes none", () => {
  const mixed = times(3, fails("npm test"), inThread("agent-1", reads("src/a.ts")));
  expect(watched(loop, ...mixed).readings()).toHaveLength(1);
  const both = times(2, fails("npm test"), inThread("agent-1", fails("npm test")));
  expect(watched(loop, ...both).readings()).toEqual([]);
});

test("however long a run is, its memory stays under 32 KB", () => {
  const long = "x".repeat(5_000);
  const calls = Array.from({ length: 300 }, (_, index) =>
    inThread(`agent-${index % 9}`, fails(`${index} ${long}`, `${long}\n${long}`)),
  );
  expect(JSON.stringify(watched(loop, ...calls).memory).length).toBeLessThan(32 * 1024);
});

test("the question shows what the agent will read", () => {
  const [question] = watched(loop, ...times(4, fails("npm test", "3 tests failed"))).questions();
  expect(Question.parse(question)).toEqual(question);
  expect(question).toMatchObject({
    type: "choice",
    object: "`npm test`",
    assessment: expect.stringContaining("3 tests failed"),
  });
  expect(question?.options.map(({ id, effects }) => [id, ...effects.map(({ type }) => type)])).toEqual([
    ["ask-me", "directive"],
    ["different", "directive"],
    ["take-over", "directive"],
    ["stop", "stop-run"],
    ["later", "snooze"],
    ["not-useful", "not-useful"],
  ]);
  expect(question?.options[0]).toMatchObject({
    label: "Stop and ask me for the fix",
    words: expect.stringContaining("Stop and ask me for the fix"),
  });
});

test("a task with a recovery path offers its first move", () => {
  const recovery = { trigger: "Tests stay red", first: "Go back to the last green commit" };
  const [question] = watched(loop, ...times(4, fails("npm test"))).questions({
    task: { id: "task-1", title: "Refunds", version: 1, recovery },
  });
  expect(question?.options.map(({ label }) => label)).toContain("Recovery path: Go back to the last green commit");
});
