import { existsSync } from "node:fs";
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testServer } from "../server/test-server";
import { sendTranscript } from "./send-transcript";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leeway transcripts "));
});
afterEach(() => rm(folder, { recursive: true }));

const sendingTo = (url: string) => ({
  target: { url, key: "lw_0123456789abcdef" },
  place: {},
  tries: 1,
  wait: async () => {},
});
const said = (response: string, text: string) =>
  JSON.stringify({ type: "assistant", sessionId: "s", message: { id: response, content: [{ type: "text", text }] } });
const asked = (text: string) => JSON.stringify({ type: "user", sessionId: "s", message: { content: text } });

async function transcriptOf(...lines: string[]): Promise<string> {
  const path = join(folder, "s.jsonl");
  await writeFile(path, lines.map((line) => `${line}\n`).join(""));
  return path;
}

test("every line arrives as it stands in the file, and what is no JSON is counted", async () => {
  await using server = await testServer(() => ({ status: 200 }));
  const path = await transcriptOf(asked("hé 👋"), "broken", said("a", "ok"));

  const sent = await sendTranscript(sendingTo(server.url), path, 0);
  expect(server.seen.flatMap((delivery) => delivery.lines)).toEqual([asked("hé 👋"), said("a", "ok")]);
  expect(sent).toMatchObject({ sessions: ["s"], lines: 2, leftOut: 1, trouble: null });
});

test("what was written since is read from where the last reading ended, with the response that was open", async () => {
  await using server = await testServer(() => ({ status: 200 }));
  const path = await transcriptOf(asked("one"), said("a", "first half"));
  const first = await sendTranscript(sendingTo(server.url), path, 0);
  await appendFile(path, `${said("a", "second half")}\n${asked("two")}\n{"half a li`);

  await sendTranscript(sendingTo(server.url), path, first.resumeAt ?? 0);
  expect(server.seen[1]?.lines).toEqual([said("a", "first half"), said("a", "second half"), asked("two")]);
});

test("nothing is marked as sent while the server is away", async () => {
  await using server = await testServer(() => ({ status: 503 }));
  const sent = await sendTranscript(sendingTo(server.url), await transcriptOf(asked("one")), 0);
  expect(sent).toMatchObject({ resumeAt: null, lines: 0, trouble: { outcome: "away", status: 503 } });
});

test("one line that the server will not take does not cost the others", async () => {
  await using server = await testServer(({ lines }) => ({
    status: lines.some((line) => line.includes("bad")) ? 400 : 200,
  }));
  const path = await transcriptOf(asked("1"), asked("2"), asked("bad"), asked("4"), asked("5"));

  const sent = await sendTranscript(sendingTo(server.url), path, 0);
  expect(sent).toMatchObject({ lines: 4, leftOut: 1, trouble: null });
});

test("a line longer than the server takes is sent with its texts cut and a note", async () => {
  await using server = await testServer(() => ({ status: 200 }));
  const path = await transcriptOf(asked("x".repeat(6 * 1024 * 1024)), asked("short"));

  const sent = await sendTranscript(sendingTo(server.url), path, 0);
  expect(sent).toMatchObject({ lines: 2, shortened: 1, leftOut: 0 });
  expect(server.seen[0]?.lines[0]).toContain("[leeway import left out 6225920 characters]");
});

test("lines that name no session wait for one that does", async () => {
  await using server = await testServer(() => ({ status: 200 }));
  const sent = await sendTranscript(sendingTo(server.url), await transcriptOf('{"type":"summary","summary":"x"}'), 0);
  expect(sent).toMatchObject({ lines: 0, resumeAt: 0 });
  expect(server.seen).toEqual([]);
});

const REAL = join(import.meta.dirname, "../../../shared/fixtures/transcripts/claude-code");

test.skipIf(!existsSync(REAL))("real sessions arrive whole (skipped where the fixtures are not present)", async () => {
  await using server = await testServer(() => ({ status: 200 }));
  for (const name of (await readdir(REAL)).filter((file) => file.endsWith(".jsonl"))) {
    server.seen.length = 0;
    const sent = await sendTranscript(sendingTo(server.url), join(REAL, name), 0);
    const lines = (await readFile(join(REAL, name), "utf8")).split("\n").filter((line) => line !== "");
    expect(sent).toMatchObject({ leftOut: 0, shortened: 0, lines: lines.length });
    expect(server.seen.flatMap((delivery) => delivery.lines)).toEqual(lines);
  }
});
