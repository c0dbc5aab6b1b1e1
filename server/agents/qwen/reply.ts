import type { DirectiveWords } from "../../domain/directive";
import { hookContext, statedDirectives } from "../claude-style/stated-directives";
import { asRecord, asText, type JsonRecord } from "../loose-json";

/**
 * Directives as Qwen Code's hook output. It goes on after a Stop whatever the reply forbids, so even a stop is told there
 * as a reason; elsewhere a stop replaces the tool's result or refuses the prompt, and all else that was to be said goes
 * with it.
 */
export function reply(item: unknown, directives: DirectiveWords[]): JsonRecord {
  if (directives.length === 0) return {};

  const hook = asText(asRecord(item)?.hook_event_name) ?? "PostToolUse";
  const words = statedDirectives(directives);
  if (hook === "Stop") return { decision: "block", reason: words };

  const stops = directives.some(({ purpose }) => purpose === "stop") && hook !== "PostToolUseFailure";
  return stops ? { continue: false, stopReason: words } : hookContext(hook, words);
}
