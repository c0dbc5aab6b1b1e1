import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Environment } from "./environment";
import { testServer } from "./server/test-server";
import { run } from "./test-terminal";

const KEY = "lw_0123456789abcdef0123456789abcdef";
const TASK = "0198c0de-0000-7000-8000-000000000001";

let home = "";
let environment: Environment;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "leeway-import-"));
  environment = {
    url: null,
    key: KEY,
    stateFolder: join(home, "state"),
    claudeFolder: join(home, ".claude"),
    qwenFolder: join(home, ".qwen"),
    node: process.execPath,
    script: "",
  };
});
afterEach(() => rm(home, { recursive: true }));

const line = (session: string) =>
  `${JSON.stringify({ type: "user", sessionId: session, message: { content: "hi" } })}\n`;

test("a folder is read with all below it, each file for itself, and other agents' files are counted", async () => {
  await using server = await testServer(() => ({ status: 200 }));
  await mkdir(join(home, "projects", "a"), { recursive: true });
  await writeFile(join(home, "projects", "one.jsonl"), line("one") + line("one"));
  await writeFile(join(home, "projects", "a", "two.jsonl"), line("two"));
  await writeFile(join(home, "projects", "codex.jsonl"), '{"type":"session_meta","payload":{"id":"x"}}\n');
  await writeFile(join(home, "projects", "notes.md"), "notes");

  const { exitCode, printed, said } = await run(
    ["import", join(home, "projects"), "--url", server.url, "--task", TASK, "--json"],
    environment,
  );
  expect(exitCode).toBe(0);
  expect(JSON.parse(printed)).toEqual({
    files: 2,
    sessions: 2,
    lines: 3,
    shortened: 0,
    leftOut: 0,
    notRead: { codex: 1 },
  });
  expect(said).toContain("1 file of Codex not read: Leeway reads those of Claude Code and Qwen Code for now.");
  expect(server.seen.map((delivery) => delivery.lines.length)).toEqual([1, 2]);
  expect(server.seen[0]?.headers["x-leeway-task"]).toBe(TASK);
});

test("a refused key ends the import with the server's sentence", async () => {
  await using server = await testServer(() => ({
    status: 401,
    body: '{"error":{"code":"UNAUTHORIZED","message":"No such key"}}',
  }));
  await writeFile(join(home, "one.jsonl"), line("one"));
  const { exitCode, said } = await run(["import", join(home, "one.jsonl"), "--url", server.url], environment);
  expect(exitCode).toBe(1);
  expect(said).toContain("could not be sent whole: No such key");
});

test("a path that is not there is said", async () => {
  expect(await run(["import", join(home, "nothing")], environment)).toMatchObject({
    exitCode: 1,
    said: expect.stringContaining("there is no file or folder"),
  });
});

test("a folder without a transcript is no success", async () => {
  expect(await run(["import", home], environment)).toMatchObject({
    exitCode: 1,
    said: "No transcript of Claude Code or Qwen Code was found.",
  });
});
