import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { EventLine } from "./event-line";
import { EventOutput } from "./event-output";
import type { EventProps } from "./event-props";

/** What Leeway has no word for yet: kept whole, shown as it came. */
export function OtherEvent({ entry, body, open, onToggle }: EventProps<"other">) {
  return (
    <>
      <EventLine open={open} onToggle={onToggle} className="text-muted">
        Unknown event <code>{cleanAgentWords(body.name)}</code>
      </EventLine>
      {open && <EventOutput text={JSON.stringify(entry.extra, null, 2)} label="As it came" />}
    </>
  );
}
