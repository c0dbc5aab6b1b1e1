import { asRecord, asText, type JsonRecord } from "../loose-json";

/** Whether Claude Code reads words in the reply to this item: a hook of the main thread that takes context, or a Stop. */
export function canCollect(item: unknown): boolean {
  const hook = asRecord(item);
  if (!hook || asText(hook.session_id) === null || asText(hook.agent_id) !== null) return false;

  const name = asText(hook.hook_event_name);
  return name !== null && (COLLECTING.has(name) || isSessionStart(name, hook));
}

const COLLECTING = new Set(["UserPromptSubmit", "PostToolUse", "PostToolUseFailure", "Stop"]);

/** After `clear` or `fork` it is another session, and nobody has answered it yet. */
const CONTINUING = new Set(["startup", "resume", "compact"]);

function isSessionStart(name: string, hook: JsonRecord): boolean {
  return name === "SessionStart" && CONTINUING.has(asText(hook.source) ?? "");
}
