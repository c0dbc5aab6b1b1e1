import type { AgentEvent } from "../../domain/agent-event";
import { promptIdentity } from "../claude-style/message-identity";
import { beginsAsStated } from "../claude-style/stated-directives";
import { asText, type JsonRecord } from "../loose-json";
import { directivesSeen } from "./directives-seen";
import { lineEvent, partsOf, rawLine } from "./line-event";

/** What a person asked. What hooks added stands in the same line, as a part of its own. */
export function userEvents(line: JsonRecord): AgentEvent[] {
  const text = promptWords(line);
  const seen = textsOf(line).filter(beginsAsStated);
  const events = [
    ...(text === null ? [] : [lineEvent(line, promptIdentity(null, null, text), { kind: "prompt", text })]),
    ...seen.flatMap((words) => directivesSeen(line, words)),
  ];
  return events.length > 0 ? events : [rawLine(line)];
}

/** The person's own words; null in every line that has none, such as a notice in their name. */
export function promptWords(line: JsonRecord): string | null {
  if (line.type !== "user" || asText(line.subtype) !== null) return null;
  return asText(
    textsOf(line)
      .filter((text) => !beginsAsStated(text))
      .join(""),
  );
}

function textsOf(line: JsonRecord): string[] {
  return partsOf(line).flatMap(({ text }) => asText(text) ?? []);
}
