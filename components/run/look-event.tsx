import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { AgentPath } from "./agent-path";
import { EventLine } from "./event-line";
import type { BodyOf } from "./event-props";

/** A read or a search: what the agent looked at. */
export function LookEvent({ body }: { body: BodyOf<"read" | "search"> }) {
  return (
    <EventLine right={body.failed && <span className="text-small text-verdict-not-met">failed</span>}>
      {body.kind === "read" ? "Read " : "Searched "}
      {body.kind === "read" ? <AgentPath path={body.path} /> : <code>{cleanAgentWords(body.query)}</code>}
    </EventLine>
  );
}
