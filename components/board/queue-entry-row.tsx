import clsx from "clsx";
import { memo } from "react";
import { QuestionText } from "@/components/checkpoint/question-text";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { KeyCap } from "@/components/ui/key-cap";
import { RelativeTime } from "@/components/ui/relative-time";
import { SeverityGlyph } from "@/components/ui/severity-glyph";
import { QueueAction, type QueueActionProps } from "./queue-action";

/** One thing that waits: why, what shows it, and one action. What waits for the next checkpoint is said in two lines. */
export const QueueEntryRow = memo(function QueueEntryRow(props: QueueActionProps) {
  const Body = props.entry.need.when === "now" ? AskedNow : AskedLater;
  return (
    <li
      aria-current={props.isCurrent ? "true" : undefined}
      className={clsx("relative border-b border-border px-2", props.isCurrent && CURRENT)}
    >
      <Body {...props} />
    </li>
  );
});

const CURRENT =
  "md:bg-selected md:before:absolute md:before:inset-y-0 md:before:left-0 md:before:w-[2px] md:before:bg-accent";

function AskedNow(props: QueueActionProps) {
  const { need } = props.entry;
  return (
    <div className="py-1.25 max-md:py-1.75">
      <div className="flex min-w-0 items-center gap-1">
        <SeverityGlyph severity={need.severity} size={16} />
        <span className="min-w-0 flex-1 truncate">
          <span className="font-medium">{need.streamTitle ?? "No stream"}</span>
          {need.about && <span className="text-muted"> / {cleanAgentWords(need.about)}</span>}
        </span>
        <RelativeTime at={need.since} className="text-small text-muted" />
      </div>
      <p className="mt-[2px] pl-3 [overflow-wrap:anywhere]">
        <QuestionText text={need.reason} />
      </p>
      <div className="mt-0.5 flex min-h-3 items-center gap-1 pl-3">
        <Evidence text={need.evidence} />
        {props.isCurrent && !props.entry.settled && <KeyCap>Enter</KeyCap>}
        <QueueAction {...props} />
      </div>
    </div>
  );
}

function Evidence({ text }: { text: string | null }) {
  const words = cleanAgentWords(text ?? "");
  return (
    <code className="min-w-0 flex-1 truncate text-muted" title={words || undefined}>
      {words}
    </code>
  );
}

function AskedLater(props: QueueActionProps) {
  const { need } = props.entry;
  const place = [need.streamTitle, need.about].filter(Boolean).join(" / ");
  const where = [place, need.evidence].filter(Boolean).join(": ");
  return (
    <div className="flex items-center gap-1 py-0.75 max-md:py-1">
      <span className="flex h-2.5 flex-none items-center self-start">
        <SeverityGlyph severity={need.severity} size={16} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" title={cleanAgentWords(need.reason)}>
          <QuestionText text={need.reason} />
        </p>
        <p className="figures truncate text-small text-muted" title={where}>
          {cleanAgentWords(where)}
        </p>
      </div>
      <QueueAction {...props} />
    </div>
  );
}
