import { asRecord, asText } from "../loose-json";

/**
 * Whether Qwen Code reads words in the reply to this item. What comes back for SessionStart it throws away, and a prompt
 * without words is its own step after a tool, whose reply has just been read.
 */
export function canCollect(item: unknown): boolean {
  const hook = asRecord(item);
  if (!hook || asText(hook.session_id) === null || asText(hook.agent_id) !== null) return false;

  const name = asText(hook.hook_event_name) ?? "";
  return COLLECTING.has(name) || (name === "UserPromptSubmit" && asText(hook.prompt) !== null);
}

const COLLECTING = new Set(["PostToolUse", "PostToolUseFailure", "Stop"]);
