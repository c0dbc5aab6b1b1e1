import { expect, test } from "vitest";
import type { EventBody } from "./agent-event";
import type { Verification } from "./criterion";
import { namedCriteria } from "./criterion-id";
import type { StoredEvent } from "./stored-event";
import { type JudgedCriterion, verdictOf } from "./verdict";
import { VerificationResult } from "./verification-result";
import { afterWork, NO_WORK } from "./work-record";

const ROOT = "/home/dev/demo";
const START = Date.UTC(2026, 10, 22, 9);

function judged(verify: Verification, more: Partial<JudgedCriterion> = {}): JudgedCriterion {
  const [criterion] = namedCriteria([{ text: "All tests pass", blocking: true, verify }]);
  if (!criterion) throw new Error("No criterion");
  return { ...criterion, recorded: null, waived: null, signedOff: false, ...more };
}

const tests = judged({ kind: "command", command: "npm test", exitCode: 0 });

function standing(criterion: JudgedCriterion, ...bodies: EventBody[]) {
  return verdictOf(criterion, [worked(...bodies)]);
}

function worked(...bodies: EventBody[]) {
  return { record: bodies.map(storedEvent).reduce(afterWork, NO_WORK), root: ROOT };
}

function storedEvent(body: EventBody, index: number): StoredEvent {
  const at = new Date(START + index * 60_000);
  return {
    id: `event-${index + 1}`,
    externalId: `e${index}:end`,
    phase: "end",
    thread: null,
    source: "hook",
    at,
    orderAt: at,
    receivedAt: at,
    body,
  };
}

function ran(command: string, exitCode: number | null = 0, output: string | null = null): EventBody {
  return { kind: "command", command, exitCode, output, durationMs: null, interrupted: false };
}

function edited(path: string): EventBody {
  const file = { path, change: "modified" as const, added: 1, removed: 0, patch: null };
  return { kind: "edit", tool: "Edit", files: [file], failed: false, error: null };
}

test("the command alone, with the agreed exit code, after the last edit, meets it", () => {
  expect(standing(tests, edited(`${ROOT}/src/a.ts`), ran("npm test"))).toMatchObject({
    verdict: "met",
    standing: "passed",
    found: "`npm test` exited with 0",
    evidence: [{ type: "event", id: "event-2" }],
    at: "2026-11-22T09:01:00.000Z",
  });
});

test("another exit code than the agreed one fails it, and shows how it ended", () => {
  expect(standing(tests, ran("npm test", 1, "2 failed"))).toMatchObject({
    verdict: "not-met",
    standing: "failed",
    output: "2 failed",
  });
  const wantsTwo = judged({ kind: "command", command: "npm test", exitCode: 2 });
  expect(standing(wantsTwo, ran("npm test", 2)).verdict).toBe("met");
  expect(standing(wantsTwo, ran("npm test", 0)).verdict).toBe("not-met");
});

test("the last check counts: a failure after a pass, a pass after a failure", () => {
  expect(standing(tests, ran("npm test"), ran("npm test", 1)).standing).toBe("failed");
  expect(standing(tests, ran("npm test", 1), ran("npm test")).standing).toBe("passed");
});

test("an edit after the pass makes it stale, with the edit as evidence", () => {
  expect(standing(tests, ran("npm test"), edited(`${ROOT}/src/a.ts`))).toMatchObject({
    verdict: "inconclusive",
    standing: "stale",
    found: "`npm test` exited with 0, before `src/a.ts` was edited",
    evidence: [{ id: "event-1" }, { id: "event-2" }],
  });
});

test("edits of prose and outside the repository leave what was proved", () => {
  expect(standing(tests, ran("npm test"), edited(`${ROOT}/README.md`), edited("/tmp/plan.ts")).standing).toBe("passed");
});

test.each([
  "npm test | tail -5",
  "npm test || true",
  "npm test; true",
  "timeout 60 npm test",
  "npm test && git push",
  "bash -c 'npm test'",
])("%s proves nothing", (command) => {
  expect(standing(tests, ran(command))).toMatchObject({
    verdict: "inconclusive",
    standing: "unclear",
    found: "`npm test` ran inside a longer command, which hides how it ended",
  });
});

test("a run whose exit code nobody told, or that was interrupted, proves nothing", () => {
  expect(standing(tests, ran("npm test", null)).standing).toBe("unclear");
  expect(standing(tests, { ...ran("npm test", 0), interrupted: true } as EventBody).standing).toBe("unclear");
});

test("a piped run after a pass takes nothing back", () => {
  expect(standing(tests, ran("npm test"), ran("npm test | tail")).standing).toBe("passed");
});

test("going to the repository first is the same command, going elsewhere is not", () => {
  expect(standing(tests, ran(`cd ${ROOT} && npm test`)).standing).toBe("passed");
  expect(standing(tests, ran("cd packages/api && npm test")).standing).toBe("unclear");
  const inApi = judged({ kind: "command", command: "cd packages/api && npm test", exitCode: 0 });
  expect(standing(inApi, ran("cd packages/api && npm test")).standing).toBe("passed");
});

test("what was never run is never shown as met", () => {
  expect(standing(tests, ran("npm run lint"))).toMatchObject({
    verdict: "inconclusive",
    standing: "none",
    evidence: [],
  });
});

test("a criterion that is itself a list is met by that list", () => {
  const both = judged({ kind: "command", command: "npm run lint && npm test", exitCode: 0 });
  expect(standing(both, ran("npm run lint  && npm test")).standing).toBe("passed");
  expect(standing(both, ran("npm test")).standing).toBe("none");
});

function recorded(result: Partial<VerificationResult>, minute: number) {
  const whole = VerificationResult.parse({ criterionId: "c", ...result });
  return { result: whole, at: new Date(START + minute * 60_000), by: "Ada" };
}

test("leeway verify proves commands, files and metrics, until the next edit", () => {
  const file = judged({ kind: "file", path: "docs/limit.md", matches: "per key" });
  expect(verdictOf({ ...file, recorded: recorded({ found: true, matches: true }, 5) }, []).verdict).toBe("met");
  expect(verdictOf({ ...file, recorded: recorded({ found: true, matches: false }, 5) }, []).verdict).toBe("not-met");
  expect(verdictOf({ ...file, recorded: recorded({ found: false }, 5) }, []).found).toBe(
    "`docs/limit.md` is not there, verified by Ada",
  );

  const metric = judged({ kind: "metric", command: "npm run size", pattern: "(\\d+) kB", atMost: 200 });
  expect(verdictOf({ ...metric, recorded: recorded({ exitCode: 0, value: 180 }, 5) }, []).verdict).toBe("met");
  expect(verdictOf({ ...metric, recorded: recorded({ exitCode: 0, value: 201 }, 5) }, []).verdict).toBe("not-met");
  expect(verdictOf({ ...metric, recorded: recorded({ exitCode: 0 }, 5) }, []).standing).toBe("unclear");

  const found = { ...tests, recorded: recorded({ exitCode: 0 }, 5) };
  expect(verdictOf(found, [worked(ran("npm test", 1))]).standing).toBe("passed");
  expect(verdictOf({ ...tests, recorded: recorded({ exitCode: 0 }, -5) }, [worked(edited("src/a.ts"))]).standing).toBe(
    "stale",
  );
});

test("a metric's own command, run by the agent, proves nothing about the number", () => {
  const metric = judged({ kind: "metric", command: "npm run size", pattern: "(\\d+) kB", atMost: 200 });
  expect(standing(metric, ran("npm run size", 0, "180 kB")).standing).toBe("none");
});

test("a person judges what is for a person, by signing the task off", () => {
  const looks = judged({ kind: "person" });
  expect(verdictOf(looks, [])).toMatchObject({ standing: "person", verdict: "inconclusive" });
  expect(verdictOf({ ...looks, signedOff: true }, [])).toMatchObject({ standing: "passed", verdict: "met" });
});

test("a waived criterion says so, and is not shown as met", () => {
  const waived = { reason: "No database here", at: new Date(START), by: "Ada" };
  expect(verdictOf({ ...tests, waived }, [worked(ran("npm test", 1))])).toMatchObject({
    standing: "waived",
    verdict: "inconclusive",
    found: "Waived: No database here",
  });
});

test("of two runs on one task the later speaks", () => {
  const one = worked(ran("npm test", 1));
  const other = worked(ran("ls"), ran("npm test"));
  expect(verdictOf(tests, [other, one]).standing).toBe("passed");
});

test("the record of 5,000 commands and edits stays under 28 KB and keeps what is newest", () => {
  const long = `/home/dev/demo/${"deep/".repeat(60)}`;
  const many = Array.from({ length: 5_000 }, (_, index) =>
    index % 2 === 0
      ? edited(`${long}${index}.ts`)
      : ran(`cd ${long} && make ${index} "${"x".repeat(400)}"`, 1, '\n"'.repeat(400)),
  );
  const { record } = worked(...many, ran("npm test"));
  expect(JSON.stringify(record).length).toBeLessThan(28 * 1024);
  expect(verdictOf(tests, [{ record, root: ROOT }]).standing).toBe("passed");
});

test("looking around does not push out what was proved", () => {
  const looks = Array.from({ length: 500 }, (_, index) => ran(`cat src/${index}.ts`));
  expect(standing(tests, ran("npm test"), ...looks).standing).toBe("passed");
});
