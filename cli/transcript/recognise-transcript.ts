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
  const writer = writerAmong(beginning.map((line) => agentOfLine(parsedJson(line))));
  if (writer) return writer;
  return /^\s*\{\s*"sessionId"[\s\S]*"projectHash"/.test(beginning.join("\n")) ? "gemini" : null;
}

/** Who wrote a file, by its lines: a bare line of another agent looks like one of Claude Code, and never the other way round. */
export function writerAmong(agents: Recognised[]): Recognised {
  const known = agents.filter((agent) => agent !== null);
  return known.find((agent) => agent !== "claude-code") ?? known[0] ?? null;
}

/** As far as one line tells alone. */
export function agentOfLine(json: unknown): Recognised {
  const line = asRecord(json);
  if (!line) return null;
  const type = asText(line.type) ?? "";
  const session = asText(line.sessionId);
  if (session !== null && asText(line.projectHash) !== null) return "gemini";
  if (session !== null && isQwens(line)) return "qwen";
  if (session !== null && type !== "") return "claude-code";
  if (type === "session_meta" && asRecord(line.payload)) return "codex";
  if (type.startsWith("session.") && asRecord(line.data)) return "copilot";
  if (type === "session" && asText(line.id) !== null) return "pi";
  return asText(asRecord(line.info)?.id)?.startsWith("ses_") ? "opencode" : null;
}

/** Messages in parts, and lines about the client itself with what they say in `systemPayload`. */
function isQwens(line: JsonRecord): boolean {
  return Array.isArray(asRecord(line.message)?.parts) || asRecord(line.systemPayload) !== null;
}
