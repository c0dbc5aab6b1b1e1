import type { Agent } from "./characters/agent";
import type { Payload } from "./characters/sample";
import type { Terminal } from "./characters/terminal";
import { expect, test } from "./story";

interface Hook {
  type: string;
  url?: string;
  headers?: Record<string, string>;
  command?: string;
  async?: boolean;
}

type Settings = { hooks: Record<string, { hooks: Hook[] }[]> };

const SETTINGS = ".claude/settings.json";
const BEFORE = `{
  "model": "opus",
  "hooks": { "Stop": [{ "hooks": [{ "type": "command", "command": "cat > /dev/null" }] }] }
}
`;

test("after connecting, a session reports by itself; disconnecting leaves the settings as they were", async ({
  leeway,
  agent,
  keyed,
  terminal,
}) => {
  await terminal.writes(SETTINGS, BEFORE);
  await terminal.leeway("connect", "claude-code", "--url", leeway.url, "--key", leeway.key, "--yes");
  const settings: Settings = JSON.parse(await terminal.read(SETTINGS));
  expect(settings.hooks.Stop?.[0]).toEqual({ hooks: [{ type: "command", command: "cat > /dev/null" }] });

  for (const payload of agent.wholeSession()) await hooksOf(settings, payload, terminal);
  const run = await keyed.runOf(agent);
  expect(run?.events).toBeGreaterThan(8);
  const { commands } = await keyed.asks<{ commands: unknown[] }>("runs.byId", { id: run?.id });
  expect(commands).toHaveLength(2);

  await terminal.leeway("disconnect");
  expect(await terminal.read(SETTINGS)).toBe(BEFORE);
});

test("words that wait reach a session that starts, through the hook of its settings", async ({
  leeway,
  agent,
  keyed,
  terminal,
}) => {
  await terminal.writes(SETTINGS, BEFORE);
  await terminal.leeway("connect", "claude-code", "--url", leeway.url, "--key", leeway.key, "--yes");
  const settings: Settings = JSON.parse(await terminal.read(SETTINGS));
  await agent.starts();
  await agent.ends();
  const run = await keyed.runOf(agent);
  await keyed.changes("runs.tell", { runId: run?.id, text: "Begin with the tests" });

  const replies = await hooksOf(settings, { ...startOf(agent), source: "resume" }, terminal);
  expect(replies.join("\n")).toContain("Begin with the tests");
});

function startOf(agent: Agent): Payload {
  return agent.wholeSession()[0] ?? {};
}

/** Runs what the settings say for this event, as the client does. Returns what it would read. */
async function hooksOf(settings: Settings, payload: Payload, terminal: Terminal): Promise<string[]> {
  const groups = settings.hooks[String(payload.hook_event_name)] ?? [];
  const replies: string[] = [];
  for (const { type, url = "", headers, command = "", async } of groups.flatMap(({ hooks }) => hooks)) {
    if (async) continue;
    const body = JSON.stringify(payload);
    if (type === "command") replies.push(await terminal.shell(command, body));
    else replies.push(await (await post(url, body, headers)).text());
  }
  return replies;
}

function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
}
