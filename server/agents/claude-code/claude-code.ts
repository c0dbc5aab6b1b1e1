import type { RunReport } from "../../domain/agent-event";
import type { Agent } from "../agent";
import { bySession, type SessionItems } from "../by-session";
import { asRecord, asText } from "../loose-json";
import { canCollect } from "./can-collect";
import { hookEvents } from "./hook-events";
import { hookFacts } from "./hook-facts";
import { reply } from "./reply";
import { transcriptEvents } from "./transcript-events";
import { transcriptFacts } from "./transcript-facts";
import { transcriptLines } from "./transcript-line";

/** Claude Code 2.x: hook payloads, and the lines of its session files. */
export const claudeCode: Agent = {
  name: "claude-code",
  read: (items) =>
    bySession(
      items,
      { sessionOf, sourceOf },
      "Claude Code's hooks name it in session_id, its transcript lines in sessionId.",
    ).map(report),
  canCollect,
  reply,
};

function report({ session, source, items }: SessionItems): RunReport {
  if (source === "hook") return { run: hookFacts(session, items), events: items.flatMap(hookEvents), source };

  const lines = transcriptLines(items);
  return { run: transcriptFacts(session, lines), events: transcriptEvents(lines), source };
}

function sessionOf(item: unknown): string | null {
  const record = asRecord(item);
  return (
    record && (asText(record.session_id) ?? asText(record.sessionId) ?? fileNameOf(asText(record.transcript_path)))
  );
}

/** Hooks say which hook they are; whatever else has a `type`, or no shape at all, is a line of a record. */
function sourceOf(item: unknown): RunReport["source"] {
  const record = asRecord(item);
  if (!record) return "transcript";
  return asText(record.hook_event_name) !== null || asText(record.type) === null ? "hook" : "transcript";
}

/** A session's file is named after it. */
function fileNameOf(path: string | null): string | null {
  return asText(
    path
      ?.split(/[/\\]/)
      .at(-1)
      ?.replace(/\.jsonl$/, ""),
  );
}
