import type { DirectiveWords } from "../../domain/directive";
import { hookContext, statedDirectives } from "../claude-style/stated-directives";
import { asRecord, asText, type JsonRecord } from "../loose-json";

/** Directives as Claude Code's own hook output. A stop ends the session whatever else is said. */
export function reply(item: unknown, directives: DirectiveWords[]): JsonRecord {
  if (directives.length === 0) return {};

  const hook = asText(asRecord(item)?.hook_event_name) ?? "PostToolUse";
  const words = statedDirectives(directives);
  const stop = directives.filter(({ purpose }) => purpose === "stop");
  if (stop.length > 0) {
    const stopReason = statedDirectives(stop);
    return { continue: false, stopReason, ...(hook === "Stop" ? {} : hookContext(hook, words)) };
  }
  return hook === "Stop" ? { decision: "block", reason: words } : hookContext(hook, words);
}
