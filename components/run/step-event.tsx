import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { formatMoney } from "@/components/ui/format-money";
import { formatTokens } from "@/components/ui/format-tokens";
import { EventLine } from "./event-line";
import type { BodyOf } from "./event-props";

type Step = BodyOf<"session-started" | "session-ended" | "usage" | "compacted" | "subagent" | "git">;

/** A turn in the life of a run, told in one line. */
export function StepEvent({ body }: { body: Step }) {
  return <EventLine className="text-muted">{cleanAgentWords(sentenceOf(body))}</EventLine>;
}

function sentenceOf(body: Step): string {
  switch (body.kind) {
    case "session-started":
      return sentence(`Session started${within(body.source)}`, body.model);
    case "session-ended":
      return `Session ended${within(body.reason)}`;
    case "compacted":
      return `Context was compacted${within(body.trigger)}`;
    case "subagent":
      return sentence(`Subagent ${body.name ?? "without a name"}`, body.description);
    case "git":
      return sentence(
        `On ${body.branch ?? "no branch"}${body.head ? ` at ${body.head.slice(0, 9)}` : ""}`,
        body.subject,
      );
    case "usage":
      return usageOf(body);
  }
}

function usageOf(body: BodyOf<"usage">): string {
  const parts = [
    `${formatTokens(body.inputTokens)} in`,
    `${formatTokens(body.cacheReadTokens)} from cache`,
    `${formatTokens(body.outputTokens)} out`,
    ...(body.costUsd === null ? [] : [formatMoney(body.costUsd)]),
    ...(body.complete ? [] : ["known to be too low"]),
  ];
  return sentence(parts.join(", "), body.model);
}

function within(detail: string | null): string {
  return detail ? ` (${detail})` : "";
}

function sentence(lead: string, detail: string | null): string {
  return detail ? `${lead}: ${detail}` : lead;
}
