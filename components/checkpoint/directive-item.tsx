import clsx from "clsx";
import Link from "next/link";
import { ClockTime } from "@/components/ui/clock-time";
import type { DirectiveView } from "@/server/domain/checkpoint";
import { directiveCourse, directiveNews } from "./directive-course";
import { QuestionText } from "./question-text";

/** Words on their way to an agent: what they say, how far they have come, and what shows it. */
export function DirectiveItem({ directive }: { directive: DirectiveView }) {
  const { code, runId, runTitle, agent, text, state, obeyedEventId } = directive;

  return (
    <li className="appear grid grid-cols-[minmax(0,1fr)] gap-0.75 rounded-m border border-border px-1.5 py-1.25">
      <p className="flex justify-between gap-1 text-muted text-small">
        <span className="min-w-0 truncate">
          To {agent} in{" "}
          <Link
            href={`/runs/${runId}`}
            className="text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-current"
          >
            <QuestionText text={runTitle} />
          </Link>
        </span>
        <code className="flex-none">{code}</code>
      </p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">
        <QuestionText text={text} flat />
      </p>
      {state !== "taken-back" && <Course directive={directive} />}
      <p
        role="status"
        className={clsx("text-small", state === "not-obeyed" ? "font-medium text-severity-4" : "text-secondary")}
      >
        <QuestionText text={directiveNews(directive)} />{" "}
        {obeyedEventId && (
          <Link href={`/runs/${runId}#event-${obeyedEventId}`} className="text-accent underline underline-offset-2">
            See the event
          </Link>
        )}
      </p>
    </li>
  );
}

function Course({ directive }: { directive: DirectiveView }) {
  const steps = directiveCourse(directive);
  return (
    <ol aria-label="How far it has come" className="flex gap-0.5">
      {steps.map(({ name, at, reached }) => (
        <li key={name} className="min-w-0 flex-1">
          <span
            aria-hidden
            className={clsx("mb-0.25 block h-0.5 rounded-full", reached ? "bg-verdict-met" : "bg-border")}
          />
          <span className={clsx("block truncate text-micro", reached ? "text-secondary" : "text-muted")}>{name}</span>
          {reached && at && <ClockTime at={at} seconds className="block text-micro text-muted" />}
          {!reached && <span className="sr-only">, not yet</span>}
        </li>
      ))}
    </ol>
  );
}
