import type { RunFacts } from "../../domain/agent-event";
import { asText, type JsonRecord } from "../loose-json";
import { runFacts } from "../run-facts";
import { promptWords } from "./user-line";

/** What a chat file says of its run. The folder is the first named, branch, model and version the last. */
export function transcriptFacts(session: string, lines: JsonRecord[]): RunFacts {
  const latestFirst = lines.toReversed();
  return runFacts(session, {
    cwd: first(lines, ({ cwd }) => asText(cwd)),
    branch: first(latestFirst, ({ gitBranch }) => (gitBranch === "HEAD" ? null : asText(gitBranch))),
    model: first(latestFirst, ({ model }) => asText(model)),
    agentVersion: first(latestFirst, ({ version }) => asText(version)),
    title: first(lines, promptWords),
  });
}

function first(lines: JsonRecord[], read: (line: JsonRecord) => string | null): string | null {
  for (const line of lines) {
    const text = read(line);
    if (text !== null) return text;
  }
  return null;
}
