import type { EventBody } from "../../domain/agent-event";
import { cutText } from "../bounded";
import { asRecords, asText, type JsonRecord } from "../loose-json";

/** Up to four questions are asked in one call; their options stand one after the other. */
export function questionBody(input: JsonRecord): EventBody {
  const questions = asRecords(input.questions);
  const options = questions.flatMap((each) => asRecords(each.options).flatMap((option) => asText(option.label) ?? []));
  return { kind: "question", text: questions.flatMap((each) => asText(each.question) ?? []).join("\n"), options };
}

export function planBody(input: JsonRecord): EventBody {
  const items = asRecords(input.todos).map((todo) => ({
    text: asText(todo.content) ?? "",
    state: asText(todo.status) ?? "pending",
  }));
  return { kind: "plan", items };
}

export function subagentBody(input: JsonRecord): EventBody {
  return { kind: "subagent", name: asText(input.subagent_type), description: asText(input.description) };
}

/** How a call ended, as far as any tool's end says it. */
interface AnyOutcome {
  response: unknown;
  text: string | null;
  failed: boolean;
  durationMs: number | null;
}

/** A tool without a kind of its own. Null: it has not ended. */
export function otherToolBody(tool: string, input: JsonRecord, outcome: AnyOutcome | null): EventBody {
  const output = outcome && (outcome.text ?? (outcome.response === null ? null : JSON.stringify(outcome.response)));
  return {
    kind: "tool",
    tool,
    input: cutText(JSON.stringify(input)),
    output: output ? cutText(output) : null,
    failed: outcome?.failed ?? false,
    durationMs: outcome?.durationMs ?? null,
  };
}
