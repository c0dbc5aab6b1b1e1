import { asRecord, asRecords, asText, type JsonRecord } from "../loose-json";

/** The words of a user line, and who they are from: not all that a transcript calls "user" was typed by one. */
export interface UserWords {
  from: "person" | "client" | "interrupt";
  text: string;
}

/** Null where the line has no words, such as one that holds only tool results. */
export function userWords(line: JsonRecord): UserWords | null {
  const texts = textsOf(asRecord(line.message)?.content);
  const all = texts.join("\n");
  if (all.trim() === "") return null;
  if (line.isMeta === true || line.isCompactSummary === true) return { from: "client", text: all };
  if (INTERRUPTED.test(all)) return { from: "interrupt", text: all };

  const typed = texts.filter((text) => !FROM_CLIENT.test(text));
  return typed.length === 0 ? { from: "client", text: all } : { from: "person", text: typed.map(asTyped).join("\n") };
}

const INTERRUPTED = /^\[Request interrupted by user/;

/**
 * What the terminal adds of itself: its own commands (their `command-name` comes first; a prompt command's
 * `command-message` does), their output, shell lines typed with `!`, the editor's context, news of background tasks.
 */
const FROM_CLIENT = /^\s*<(command-name|local-command-|bash-|ide_|system-reminder|task-notification|user-memory-input)/;

/** A prompt command is written as the person typed it: `/pr main`. */
function asTyped(text: string): string {
  const name = /^\s*<command-message>[\s\S]{0,2000}?<command-name>([^<]{1,200})<\/command-name>/.exec(text)?.[1];
  if (name === undefined) return text;

  const given = /<command-args>([\s\S]*?)<\/command-args>/.exec(text)?.[1]?.trim();
  return given ? `${name} ${given}` : name;
}

function textsOf(content: unknown): string[] {
  if (typeof content === "string") return [content];
  return asRecords(content).flatMap((block) => (block.type === "text" ? (asText(block.text) ?? []) : []));
}
