import type { RunFacts, RunReport } from "../../domain/agent-event";
import type { Agent } from "../agent";
import { bySession, type SessionItems } from "../by-session";
import { asRecord, asRecords, asText, type JsonRecord } from "../loose-json";
import { runFacts } from "../run-facts";
import { genericEvent } from "./read-event";

/** Any script that sends Leeway's own event format. */
export const generic: Agent = {
  name: "generic",
  read: (items) =>
    bySession(
      items,
      { sessionOf, sourceOf: () => "hook" },
      'Name it in "run": any text that stays the same for one session.',
    ).map(report),
  canCollect: (item) => sessionOf(item) !== null && asText(asRecord(item)?.thread) === null,
  reply: (_item, directives) => ({ directives: directives.map(({ id, purpose, text }) => ({ id, purpose, text })) }),
};

function sessionOf(item: unknown): string | null {
  return asText(asRecord(item)?.run);
}

function report({ session, source, items }: SessionItems): RunReport {
  return { run: facts(session, asRecords(items)), events: items.map(genericEvent), source };
}

function facts(session: string, items: JsonRecord[]): RunFacts {
  const prompt = items.find(({ kind }) => kind === "prompt");
  return runFacts(session, {
    cwd: first(items, "cwd"),
    branch: first(items, "branch"),
    remote: first(items, "remote"),
    model: first(items, "model"),
    agentVersion: first(items, "version"),
    title: first(items, "title") ?? asText(prompt?.text),
  });
}

function first(items: JsonRecord[], key: string): string | null {
  for (const item of items) {
    const text = asText(item[key]);
    if (text !== null) return text;
  }
  return null;
}
