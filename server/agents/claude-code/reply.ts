import type { DirectiveWords } from "../../domain/directive";
import { asRecord, asText, type JsonRecord } from "../loose-json";

/** Claude Code cuts any string of a reply at 10,000 characters; the end holds the id and must arrive. */
const REPLY_CHARACTERS = 9_500;

/**
 * Directives as Claude Code's own hook output. Context is written as facts from the engineer, since orders out of nowhere
 * trip its injection defences. A stop ends the session whatever else is said.
 */
export function reply(item: unknown, directives: DirectiveWords[]): JsonRecord {
  if (directives.length === 0) return {};

  const hook = asText(asRecord(item)?.hook_event_name) ?? "PostToolUse";
  const words = inOne(directives.map(stated));
  const stop = directives.filter(({ purpose }) => purpose === "stop");
  if (stop.length > 0)
    return { continue: false, stopReason: inOne(stop.map(stated)), ...(hook === "Stop" ? {} : context(hook, words)) };
  return hook === "Stop" ? { decision: "block", reason: words } : context(hook, words);
}

const STATED: Record<DirectiveWords["purpose"], string> = {
  tell: "The engineer who owns this task answered in Leeway:",
  revert: "The engineer who owns this task decided in Leeway that a change is to be taken back:",
  stop: "The engineer who owns this task stopped this run in Leeway:",
};

function stated({ purpose, text }: DirectiveWords): string {
  return `${STATED[purpose]} ${text}`;
}

function context(hookEventName: string, additionalContext: string): JsonRecord {
  return { hookSpecificOutput: { hookEventName, additionalContext } };
}

function inOne(texts: string[]): string {
  const room = Math.floor(REPLY_CHARACTERS / texts.length) - 1;
  return texts.map((text) => fitted(text, room)).join("\n");
}

/** Cut in the middle: the beginning says what is wanted, the end carries the id. */
function fitted(text: string, room: number): string {
  if (text.length <= room) return text;

  const end = Math.min(200, Math.floor(room / 2));
  return `${text.slice(0, room - end - 3)} … ${text.slice(-end)}`;
}
