import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { asRecord, asText, type JsonRecord } from "../../server/agents/loose-json";
import type { AgentName } from "../../server/domain/agent-name";
import { parsedJson } from "../parsed-json";

/** What a file is: an agent's transcript, or a person's other file (null). */
type Recognised = AgentName | null;

/** A transcript says what it is well before this many lines. */
const LINES_READ = 50;

/** Looks inside, since names and folders say nothing certain. */
export async function recogniseTranscript(path: string): Promise<Recognised> {
  const stream = createReadStream(path, { end: 4 * 1024 * 1024 });
  const beginning: string[] = [];
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    beginning.push(line);
    if (beginning.length >= LINES_READ) break;
  }
  stream.destroy();
  return agentOf(beginning);
}

export function agentOf(beginning: string[]): Recognised {
  for (const line of beginning) {
    const value = asRecord(parsedJson(line));
    const agent = value && agentOfLine(value);
    if (agent) return agent;
  }
  return /^\s*\{\s*"sessionId"[\s\S]*"projectHash"/.test(beginning.join("\n")) ? "gemini" : null;
}

function agentOfLine(line: JsonRecord): Recognised {
  const type = asText(line.type) ?? "";
  const session = asText(line.sessionId);
  if (session !== null && asText(line.projectHash) !== null) return "gemini";
  if (session !== null && Array.isArray(asRecord(line.message)?.parts)) return "qwen";
  if (session !== null && type !== "") return "claude-code";
  if (type === "session_meta" && asRecord(line.payload)) return "codex";
  if (type.startsWith("session.") && asRecord(line.data)) return "copilot";
  if (type === "session" && asText(line.id) !== null) return "pi";
  return asText(asRecord(line.info)?.id)?.startsWith("ses_") ? "opencode" : null;
}
