import type { RunFacts } from "../../domain/agent-event";
import { asRecords, asText, type JsonRecord } from "../loose-json";
import { runFacts } from "../run-facts";

/** What hooks say of the run itself. The folder is the first named: an agent wanders, its run does not. */
export function hookFacts(session: string, items: unknown[]): RunFacts {
  const hooks = asRecords(items);
  return runFacts(session, {
    cwd: first(hooks, "cwd"),
    model: first(hooks, "model"),
    title: first(hooks, "session_title") ?? first(hooks, "prompt"),
  });
}

function first(hooks: JsonRecord[], key: string): string | null {
  for (const hook of hooks) {
    const text = asText(hook[key]);
    if (text !== null) return text;
  }
  return null;
}
