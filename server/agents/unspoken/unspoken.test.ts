import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { AgentName } from "../../domain/agent-name";
import { agentNamed } from "../agents";
import { unspoken } from "./unspoken";

const PAYLOADS = fileURLToPath(new URL("../../../../shared/fixtures/payloads/", import.meta.url));
const SPOKEN = new Set<AgentName>(["claude-code", "qwen", "generic"]);
const AGENTS = AgentName.options.filter((name) => !SPOKEN.has(name) && existsSync(`${PAYLOADS}${name}`));

test("what an agent without an adapter sends is kept raw and answered with nothing", () => {
  const codex = unspoken("codex");
  const hook = { session_id: "s", cwd: "/srv", hook_event_name: "PreToolUse", tool_name: "shell" };
  expect(codex.read([hook])).toMatchObject([
    {
      run: { externalId: "s", cwd: "/srv" },
      source: "hook",
      events: [{ body: { kind: "other", name: "PreToolUse" }, extra: hook }],
    },
  ]);
  expect(codex.canCollect(hook)).toBe(false);
});

test.each(["session_id", "sessionId", "conversation_id", "thread_id", "run"])("%s names its session", (key) => {
  expect(unspoken("cursor").read([{ [key]: "s", event: "x" }])[0]?.run.externalId).toBe("s");
});

test("without a session its folder is one, and without either it is refused with a sentence", () => {
  const [first] = unspoken("droid").read([{ cwd: "/a" }]);
  const [second] = unspoken("droid").read([{ cwd: "/a", later: true }]);
  expect(first?.run.externalId).toBe(second?.run.externalId);
  expect(() => unspoken("droid").read([{ event: "x" }])).toThrow(/session_id/);
});

test.skipIf(AGENTS.length > 0)(
  "the recorded payloads (../shared/fixtures) are not on this machine, so they were not read",
  () => {
    expect(AGENTS).toEqual([]);
  },
);

describe.skipIf(AGENTS.length === 0)("recorded payloads of other agents", () => {
  test.each(AGENTS)("%s: every hook is kept under its session", (name) => {
    for (const file of readdirSync(`${PAYLOADS}${name}`).filter((each) => each.endsWith(".hooks.jsonl"))) {
      const lines = readFileSync(`${PAYLOADS}${name}/${file}`, "utf8").trim().split("\n");
      const bodies = lines.map((line): unknown => JSON.parse(line).body);
      const reports = agentNamed(name).read(bodies);
      expect(reports.flatMap(({ events }) => events)).toHaveLength(bodies.length);
    }
  });
});
