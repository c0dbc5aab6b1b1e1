import clsx from "clsx";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { formatDuration } from "@/components/ui/format-duration";
import { counted } from "@/server/domain/counted";
import { commandHeadline } from "./command-headline";
import { EventLine } from "./event-line";
import { EventOutput } from "./event-output";
import type { EventProps } from "./event-props";
import { ExitCode } from "./exit-code";

/** Longer commands are cut until they are opened. */
const LONG = 120;
/** Enough of a failure's end to see what failed. */
const TAIL = 5;

export function CommandEvent({ entry, body, open, onToggle }: EventProps<"command">) {
  const lines = body.command.split("\n");
  const output = body.output?.trimEnd() ?? "";
  const failed = body.exitCode !== null && body.exitCode !== 0;
  const more = output !== "" || body.command.length > LONG;
  return (
    <>
      <EventLine
        open={open}
        onToggle={more ? onToggle : undefined}
        className={clsx("font-mono text-small leading-[20px]", !open && "line-clamp-3")}
        right={<Outcome entry={entry} body={body} />}
      >
        {cleanAgentWords(open ? body.command : commandHeadline(body.command))}
        {!open && lines.length > 1 && (
          <span className="font-sans text-muted"> and {counted(lines.length - 1, "more line")}</span>
        )}
      </EventLine>
      {output !== "" && (open || failed) && (
        <EventOutput text={output} tail={open ? undefined : TAIL} label={open ? "Output" : "The end of its output"} />
      )}
      {open && output === "" && <p className="text-small text-muted">No output was reported.</p>}
    </>
  );
}

function Outcome({ entry, body }: Pick<EventProps<"command">, "entry" | "body">) {
  return (
    <>
      {body.durationMs !== null && body.durationMs >= 1_000 && (
        <span className="figures text-small text-muted">{formatDuration(body.durationMs)}</span>
      )}
      <ExitCode code={body.exitCode} interrupted={body.interrupted} unfinished={entry.unfinished} />
    </>
  );
}
