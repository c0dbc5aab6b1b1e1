import { expect, test } from "vitest";
import { agentOf } from "./recognise-transcript";

test.each([
  [
    "claude-code",
    ['{"type":"summary","summary":"x"}', '{"type":"user","sessionId":"s","message":{"role":"user","content":"hi"}}'],
  ],
  ["qwen", ['{"type":"system","sessionId":"s","subtype":"slash_command","systemPayload":{"phase":"x"}}']],
  ["qwen", ['{"type":"user","sessionId":"s","message":{"role":"user","parts":[{"text":"hi"}]}}']],
  ["codex", ['{"timestamp":"2026-01-01T00:00:00Z","type":"session_meta","payload":{"id":"x"}}']],
  ["gemini", ['{"sessionId":"s","projectHash":"p","startTime":"t"}']],
  ["gemini", ["{", '  "sessionId": "s",', '  "projectHash": "p",']],
  ["copilot", ['{"type":"session.start","data":{"sessionId":"s"}}']],
  ["pi", ['{"type":"session","version":3,"id":"s","cwd":"/x"}']],
  ["opencode", ['{"info":{"id":"ses_1"}}']],
  [null, ["not a transcript", '{"level":"info","msg":"started"}', "[]"]],
])("a transcript of %s is known by its lines", (agent, beginning) => {
  expect(agentOf(beginning)).toBe(agent);
});
