import type { AgentEvent } from "../../domain/agent-event";
import { directiveCodesIn } from "../../domain/directive-code";
import { shallow } from "../bounded";
import { named } from "../event-identity";
import { asRecord, asText, type JsonRecord } from "../loose-json";
import { lineEvent } from "./line-event";
import type { TranscriptLine } from "./transcript-line";

/** Directives are shorter; longer is only what stands before them in the same text. */
const SEEN_CHARACTERS = 4_000;

/**
 * Directives that the record shows to have reached the model, by the line that shows them: hook context, a Stop's
 * feedback. What agents and tools say does not count: they may quote one from anywhere.
 */
export function directivesSeen(lines: TranscriptLine[]): Map<TranscriptLine, AgentEvent[]> {
  const seen = new Map<TranscriptLine, AgentEvent[]>();
  const known = new Set<string>();
  for (const line of lines.filter(isClients)) {
    const events: AgentEvent[] = [];
    for (const { code, text } of codesIn(line)) {
      if (known.has(code)) continue;
      known.add(code);
      events.push(lineEvent(line, named(`seen:${code}`), "once", { kind: "directive-seen", text }, { code }));
    }
    if (events.length > 0) seen.set(line, events);
  }
  return seen;
}

/** Other attachments hold files and messages, which may quote anything. */
function isClients({ type, fields }: TranscriptLine): boolean {
  if (type === "attachment") return asText(asRecord(fields.attachment)?.type)?.startsWith("hook_") === true;
  return type === "system" || (type === "user" && fields.isMeta === true);
}

function codesIn(line: TranscriptLine): { code: string; text: string }[] {
  return textsIn(line.fields).flatMap((text) =>
    directiveCodesIn(text).map((code) => ({ code, text: upTo(code, text) })),
  );
}

/** A directive's words end with its code. */
function upTo(code: string, text: string): string {
  if (text.length <= SEEN_CHARACTERS) return text;

  const end = text.indexOf(code) + code.length + 1;
  return text.slice(Math.max(0, end - SEEN_CHARACTERS), end);
}

/** Every text in the line; a hook's printed reply is JSON, and its texts count instead of it. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") {
    const inner = value.startsWith("{") ? parsed(value) : null;
    return inner ? textsIn(inner) : [value];
  }
  if (Array.isArray(value)) return value.flatMap(textsIn);

  const record = asRecord(value);
  return record ? Object.values(record).flatMap(textsIn) : [];
}

/** Null for what is no JSON object: most texts that begin with a brace are not. */
function parsed(text: string): JsonRecord | null {
  try {
    return asRecord(shallow(JSON.parse(text)));
  } catch {
    return null;
  }
}
