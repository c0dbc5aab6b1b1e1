import type { AgentEvent } from "../../domain/agent-event";
import { directiveCodesIn } from "../../domain/directive-code";
import { cutText } from "../bounded";
import { named } from "../event-identity";
import type { JsonRecord } from "../loose-json";
import { lineEvent } from "./line-event";

/** Directives are shorter. */
const SEEN_CHARACTERS = 4_000;

/** Words of Leeway that a line of the record shows to have reached the model. */
export function directivesSeen(line: JsonRecord, words: string): AgentEvent[] {
  const text = cutText(words, SEEN_CHARACTERS);
  return directiveCodesIn(words).map((code) =>
    lineEvent(line, named(`seen:${code}`), { kind: "directive-seen", text }, { extra: { code } }),
  );
}
