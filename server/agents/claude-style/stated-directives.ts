import { DIRECTIVE_OPENING, type DirectiveWords } from "../../domain/directive";
import type { JsonRecord } from "../loose-json";

/** Clients cut any string of a reply at 10,000 characters; the end holds the id and must arrive. */
const REPLY_CHARACTERS = 9_500;

/**
 * Directives as one text. They are written as facts from the engineer, since orders out of nowhere trip a model's
 * injection defences.
 */
export function statedDirectives(directives: DirectiveWords[]): string {
  const room = Math.floor(REPLY_CHARACTERS / directives.length) - 1;
  return directives.map(({ text }) => fitted(`${DIRECTIVE_OPENING} ${text}`, room)).join("\n");
}

/** A text as context of the hook that is answered. */
export function hookContext(hookEventName: string, additionalContext: string): JsonRecord {
  return { hookSpecificOutput: { hookEventName, additionalContext } };
}

/** Whether a text that a client's record holds begins as Leeway states a directive. */
export function beginsAsStated(text: string): boolean {
  return text.startsWith(DIRECTIVE_OPENING);
}

/** Cut in the middle: the beginning says what is wanted, the end carries the id. */
function fitted(text: string, room: number): string {
  if (text.length <= room) return text;

  const end = Math.min(200, Math.floor(room / 2));
  return `${text.slice(0, room - end - 3)} … ${text.slice(-end)}`;
}
