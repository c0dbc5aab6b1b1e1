import { CommandEvent } from "./command-event";
import { EditEvent } from "./edit-event";
import { LookEvent } from "./look-event";
import { OtherEvent } from "./other-event";
import { PlanEvent } from "./plan-event";
import { StepEvent } from "./step-event";
import type { TimelineEntry } from "./timeline-entry";
import { ToolEvent } from "./tool-event";
import { WordsEvent } from "./words-event";

interface Props {
  entry: TimelineEntry;
  open: boolean;
  onToggle: () => void;
}

/** What an event says, in the shape of its kind. */
export function EventBodyView({ entry, open, onToggle }: Props) {
  const { body } = entry;
  const rest = { entry, open, onToggle };
  switch (body.kind) {
    case "command":
      return <CommandEvent body={body} {...rest} />;
    case "edit":
      return <EditEvent body={body} {...rest} />;
    case "read":
    case "search":
      return <LookEvent body={body} />;
    case "tool":
    case "permission":
      return <ToolEvent body={body} {...rest} />;
    case "plan":
      return <PlanEvent body={body} {...rest} />;
    case "other":
      return <OtherEvent body={body} {...rest} />;
    case "session-started":
    case "session-ended":
    case "usage":
    case "compacted":
    case "subagent":
    case "git":
      return <StepEvent body={body} />;
    default:
      return <WordsEvent body={body} {...rest} />;
  }
}
