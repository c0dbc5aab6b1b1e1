import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { AgentEvent, type EventBody } from "../../domain/agent-event";
import { claudeCode } from "./claude-code";

const FIXTURES = fileURLToPath(new URL("../../../../shared/fixtures/", import.meta.url));
const SESSIONS = `${FIXTURES}transcripts/claude-code/`;
const PAYLOADS = `${FIXTURES}payloads/claude-code/`;
const isPresent = existsSync(SESSIONS);

interface Block {
  type: string;
  id?: string;
  name?: string;
  tool_use_id?: string;
  is_error?: boolean;
  input?: { file_path?: string };
}

interface Line {
  type: string;
  requestId?: string;
  message?: { id: string; model: string; content: string | Block[]; usage: Record<string, number> };
  toolUseResult?: { structuredPatch?: { lines: string[] }[]; type?: string; content?: string };
}

test.skipIf(isPresent)(
  "the recorded sessions (../shared/fixtures) are not on this machine, so they were not counted",
  () => {
    expect(isPresent).toBe(false);
  },
);

describe.skipIf(!isPresent)("recorded sessions, against an independent count of their raw lines", () => {
  const files = isPresent ? readdirSync(SESSIONS).filter((file) => file.endsWith(".jsonl")) : [];
  const index: { session: string; filesTouched: string[] }[] = isPresent
    ? JSON.parse(readFileSync(`${SESSIONS}index.json`, "utf8"))
    : [];

  test("there are 28 of them", () => expect(files).toHaveLength(28));

  test.each(files)("%s", (file) => {
    const lines = linesOf<Line>(`${SESSIONS}${file}`);
    const reports = claudeCode.read(lines);
    const main = reports.flatMap(({ events }) => events).filter(({ thread }) => thread === null);
    const blocks = lines.flatMap(({ message }) => (Array.isArray(message?.content) ? message.content : []));
    const bodies = main.flatMap(({ body, phase }) => (phase === "end" ? [body] : []));

    expect(reports).toHaveLength(1);
    for (const event of main) AgentEvent.parse(event);
    expect(ids(main, "start")).toEqual(blocks.flatMap(({ type, id }) => (type === "tool_use" && id ? [id] : [])));
    expect(ids(main, "end")).toEqual(
      blocks.flatMap(({ type, tool_use_id }) => (type === "tool_result" && tool_use_id ? [tool_use_id] : [])),
    );
    expect(editedFiles(bodies)).toEqual(filesOfAppliedEdits(blocks));
    expect(editedLines(bodies)).toEqual(linesOfPatches(lines));
    expect(usageOf(main)).toEqual(usageOfLastLines(lines));

    const touched = index.find(({ session }) => session === file.replace(".jsonl", ""))?.filesTouched ?? [];
    const isIn = (paths: string[]) => (path: string) => paths.some((other) => other.endsWith(`/${path}`));
    expect(touched.filter(isIn(editedFiles(bodies)))).toEqual(touched.filter(isIn(filesOfAppliedEdits(blocks))));
  });

  test.each(isPresent ? readdirSync(PAYLOADS).filter((file) => file.endsWith(".hooks.jsonl")) : [])(
    "%s reads without loss",
    (file) => {
      const hooks = linesOf<{ body: unknown }>(`${PAYLOADS}${file}`).map(({ body }) => body);
      for (const hook of hooks) {
        const [report] = claudeCode.read([hook]);
        expect(report?.source).toBe("hook");
        // A batch repeats what each call's own hook says.
        if (!JSON.stringify(hook).includes('"PostToolBatch"')) expect(report?.events.length).toBeGreaterThan(0);
        for (const event of report?.events ?? []) AgentEvent.parse(event);
      }
    },
  );
});

function linesOf<Of>(path: string): Of[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line): Of => JSON.parse(line));
}

function ids(events: AgentEvent[], phase: string): string[] {
  return events.flatMap((event) =>
    event.phase === phase && event.externalId.startsWith("toolu_") ? [event.externalId] : [],
  );
}

function editedFiles(bodies: EventBody[]): string[] {
  return [
    ...new Set(
      bodies.flatMap((body) => (body.kind === "edit" && !body.failed ? body.files.map(({ path }) => path) : [])),
    ),
  ].sort();
}

function filesOfAppliedEdits(blocks: Block[]): string[] {
  const failed = new Set(blocks.flatMap(({ tool_use_id, is_error }) => (is_error ? (tool_use_id ?? []) : [])));
  const answered = new Set(blocks.flatMap(({ tool_use_id }) => tool_use_id ?? []));
  const applied = blocks.filter(
    ({ id, name }) => id && (name === "Edit" || name === "Write") && answered.has(id) && !failed.has(id),
  );
  return [...new Set(applied.flatMap(({ input }) => input?.file_path ?? []))].sort();
}

function editedLines(bodies: EventBody[]): { added: number; removed: number } {
  const files = bodies.flatMap((body) => (body.kind === "edit" ? body.files : []));
  return { added: sum(files.map(({ added }) => added ?? 0)), removed: sum(files.map(({ removed }) => removed ?? 0)) };
}

function linesOfPatches(lines: Line[]): { added: number; removed: number } {
  const results = lines.flatMap(({ toolUseResult }) => (toolUseResult?.structuredPatch ? [toolUseResult] : []));
  const patched = results.flatMap(({ structuredPatch }) => structuredPatch ?? []).flatMap((hunk) => hunk.lines);
  const created = results.flatMap(({ type, content }) =>
    type === "create" && content ? content.replace(/\n$/, "").split("\n") : [],
  );
  return {
    added: patched.filter((line) => line[0] === "+").length + created.length,
    removed: patched.filter((line) => line[0] === "-").length,
  };
}

function usageOf(events: AgentEvent[]): Record<string, number> {
  const usage = events.flatMap(({ body }) => (body.kind === "usage" ? [body] : []));
  return {
    responses: usage.length,
    input: sum(usage.map(({ inputTokens }) => inputTokens)),
    output: sum(usage.map(({ outputTokens }) => outputTokens)),
    read: sum(usage.map(({ cacheReadTokens }) => cacheReadTokens)),
    write: sum(usage.map(({ cacheWriteTokens }) => cacheWriteTokens)),
  };
}

function usageOfLastLines(lines: Line[]): Record<string, number> {
  const last = new Map<string, Record<string, number>>();
  for (const { type, message, requestId } of lines) {
    if (type === "assistant" && message && message.model !== "<synthetic>")
      last.set(`${message.id} ${requestId}`, message.usage);
  }
  const usage = [...last.values()];
  return {
    responses: usage.length,
    input: sum(usage.map((each) => each.input_tokens ?? 0)),
    output: sum(usage.map((each) => each.output_tokens ?? 0)),
    read: sum(usage.map((each) => each.cache_read_input_tokens ?? 0)),
    write: sum(usage.map((each) => each.cache_creation_input_tokens ?? 0)),
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
