import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Criterion } from "../server/domain/criterion";
import { namedCriteria } from "../server/domain/criterion-id";
import { type CriterionVerdict, verdictOf } from "../server/domain/verdict";
import { RecordEvidence } from "../server/domain/verification-result";
import { testServer } from "./server/test-server";
import { testEnvironment } from "./test-environment";
import { run } from "./test-terminal";

const TASK = "0198c0de-0000-7000-8000-000000000001";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leeway-verify-"));
});
afterEach(() => rm(folder, { recursive: true }));

const command = (text: string): Criterion => ({
  text,
  blocking: true,
  verify: { kind: "command", command: text, exitCode: 0 },
});

/** A server that holds one task and judges what it is sent as the real one does. */
async function serverWith(criteria: Criterion[]) {
  const named = namedCriteria(criteria);
  const sent: RecordEvidence[] = [];
  const judged = (): CriterionVerdict[] =>
    named.map((criterion) => {
      const result = sent.at(-1)?.results.find(({ criterionId }) => criterionId === criterion.id);
      const recorded = result ? { result, at: new Date(), by: "Ada" } : null;
      return verdictOf({ ...criterion, recorded, waived: null, signedOff: false }, []);
    });
  const server = await testServer(({ url, lines }) => {
    if (url.startsWith("/api/trpc/tasks.recordEvidence")) sent.push(RecordEvidence.parse(JSON.parse(lines.join(""))));
    const data = { content: { title: "T", brief: "B", criteria }, verdicts: judged() };
    return { status: 200, body: JSON.stringify({ result: { data } }) };
  });
  const verify = (...more: string[]) =>
    run(["verify", TASK, "--url", server.url, "--in", folder, ...more], testEnvironment(folder));
  return { server, sent, verify };
}

test("a command that ends as agreed meets its criterion, and that is told", async () => {
  const { server, sent, verify } = await serverWith([command("echo 14 passed")]);
  await using _ = server;
  const { exitCode, printed } = await verify();
  expect(exitCode).toBe(0);
  expect(printed).toBe("met      C1 echo 14 passed: `echo 14 passed` exited with 0, verified by Ada");
  expect(sent).toMatchObject([{ taskId: TASK, results: [{ exitCode: 0, output: "14 passed" }] }]);
});

test("one that fails ends the command with 1, and tells the end of its output", async () => {
  const { server, sent, verify } = await serverWith([command("echo no >&2; exit 3"), command("true")]);
  await using _ = server;
  const { exitCode, said } = await verify();
  expect(exitCode).toBe(1);
  expect(said).toContain("Not done");
  expect(sent[0]?.results.map(({ exitCode: code, output }) => [code, output])).toEqual([
    [3, "no"],
    [0, null],
  ]);
});

test("a criterion that does not block stops nobody, one for a person does", async () => {
  const loose = await serverWith([command("true"), { ...command("false"), blocking: false }]);
  await using _ = loose.server;
  expect((await loose.verify()).exitCode).toBe(0);

  const person = await serverWith([{ text: "Feels fast", blocking: true, verify: { kind: "person" } }]);
  await using __ = person.server;
  expect((await person.verify()).exitCode).toBe(1);
  expect(person.sent).toEqual([]);
});

test("a file is there or not, and its text matches or not", async () => {
  await mkdir(join(folder, "docs"));
  await writeFile(join(folder, "docs", "limit.md"), "# Limits\n10 per key\n");
  const file = (path: string, matches?: string): Criterion => ({
    text: path,
    blocking: true,
    verify: { kind: "file", path, ...(matches ? { matches } : {}) },
  });
  const { server, sent, verify } = await serverWith([
    file("docs/limit.md"),
    file("docs/limit.md", "^\\d+ per key$"),
    file("docs/limit.md", "per user"),
    file("docs/none.md"),
  ]);
  await using _ = server;
  await verify();
  expect(sent[0]?.results.map(({ found, matches }) => [found, matches])).toEqual([
    [true, null],
    [true, true],
    [true, false],
    [false, null],
  ]);
});

test("a metric is the number in the last match", async () => {
  const metric: Criterion = {
    text: "Small",
    blocking: true,
    verify: {
      kind: "metric",
      command: "echo first 300 kB; echo total 1,234.5 kB",
      pattern: "([\\d,.]+) kB",
      atMost: 1300,
    },
  };
  const { server, sent, verify } = await serverWith([metric]);
  await using _ = server;
  expect((await verify()).exitCode).toBe(0);
  expect(sent[0]?.results[0]?.value).toBe(1234.5);
});

test("a command that hangs is stopped with what it started", async () => {
  const { server, sent, verify } = await serverWith([command("sleep 60 & sleep 60")]);
  await using _ = server;
  expect((await verify("--timeout", "0.005")).exitCode).toBe(1);
  expect(sent[0]?.results[0]).toMatchObject({ exitCode: null, output: expect.stringContaining("Stopped") });
});

test("a pattern that is none, a task without criteria and no task at all are said so", async () => {
  const metric: Criterion = { text: "M", blocking: true, verify: { kind: "metric", command: "true", pattern: "(" } };
  const broken = await serverWith([metric]);
  await using _ = broken.server;
  expect((await broken.verify()).said).toContain('C1: "(" is no regular expression');

  const empty = await serverWith([]);
  await using __ = empty.server;
  expect((await empty.verify()).said).toContain("no criteria yet");
  expect((await run(["verify"], testEnvironment(folder))).exitCode).toBe(2);
});

test("as JSON it is the verdicts", async () => {
  const { server, verify } = await serverWith([command("true")]);
  await using _ = server;
  const { printed } = await verify("--json");
  expect(JSON.parse(printed)).toMatchObject({ taskId: TASK, met: true, verdicts: [{ label: "C1", verdict: "met" }] });
});
