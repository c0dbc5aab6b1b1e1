import type { RunReport } from "../../domain/agent-event";
import { asRecord, asText } from "../loose-json";

/** Which session a hook or a line belongs to: hooks name it in `session_id`, lines in `sessionId`. */
export function sessionOf(item: unknown): string | null {
  const record = asRecord(item);
  return (
    record && (asText(record.session_id) ?? asText(record.sessionId) ?? fileNameOf(asText(record.transcript_path)))
  );
}

/** Hooks say which hook they are; whatever else has a `type`, or no shape at all, is a line of a record. */
export function sourceOf(item: unknown): RunReport["source"] {
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
