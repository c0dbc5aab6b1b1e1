import { type EventIdentity, knownByBody, named } from "../event-identity";

/** What hooks and transcript both know of a message: where it was said, and its words. */
export function saidIdentity(thread: string | null, text: string): EventIdentity {
  return knownByBody("said", thread, text.trim());
}

/** Claude Code names prompts since 2.1.196; the words of a subagent's task carry the name of the prompt behind it. */
export function promptIdentity(promptId: string | null, thread: string | null, text: string): EventIdentity {
  if (promptId === null) return knownByBody("prompt", thread, text.trim());
  return named(thread === null ? `prompt:${promptId}` : `prompt:${promptId}:${thread}`);
}

/** A Stop hook and the transcript's message that ended the turn are one event. */
export function turnEndedIdentity(thread: string | null, lastMessage: string | null): EventIdentity {
  return knownByBody("turn-ended", thread, lastMessage?.trim() ?? null);
}
