import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { formatDuration } from "@/components/ui/format-duration";
import { EventLine } from "./event-line";
import { EventOutput } from "./event-output";
import type { EventProps } from "./event-props";

/** Of what a tool was given, until it is opened. */
const SHOWN = 140;

/** A tool that has no shape of its own, or the request to be allowed to use one. */
export function ToolEvent({ entry, body, open, onToggle }: EventProps<"tool" | "permission">) {
  const asks = body.kind === "permission";
  const output = body.kind === "tool" ? body.output : null;
  return (
    <>
      <EventLine open={open} onToggle={onToggle} right={<Outcome entry={entry} body={body} />}>
        {asks && <span className="font-medium text-state-waiting">Asks to use </span>}
        <span className="font-medium">{cleanAgentWords(body.tool)}</span>
        {!open && <code className="ml-0.5 text-muted">{cleanAgentWords(body.input.slice(0, SHOWN))}</code>}
      </EventLine>
      {open && <EventOutput text={body.input} label="What it was given" />}
      {open && output && <EventOutput text={output} label="What it gave back" />}
    </>
  );
}

function Outcome({ entry, body }: Pick<EventProps<"tool" | "permission">, "entry" | "body">) {
  if (body.kind === "permission") return null;
  if (body.failed) return <span className="text-small text-verdict-not-met">failed</span>;
  if (entry.unfinished) return <span className="text-small text-muted">no end seen</span>;
  if (body.durationMs === null || body.durationMs < 1_000) return null;
  return <span className="figures text-small text-muted">{formatDuration(body.durationMs)}</span>;
}
