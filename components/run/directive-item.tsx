import type { ReactNode } from "react";
import { ClockTime } from "@/components/ui/clock-time";
import type { DirectiveView } from "@/server/domain/checkpoint";

/** One directive: the exact words, and each step they have taken. */
export function DirectiveItem({ directive }: { directive: DirectiveView }) {
  return (
    <li className="rounded-m border border-border p-1.25">
      <p className="flex flex-wrap items-baseline gap-x-1 text-small">
        <span className="figures font-medium">{directive.code}</span>
        <span className="text-secondary">{PURPOSE[directive.purpose]}</span>
        <span className="ml-auto font-medium">{WORD[directive.state]}</span>
      </p>
      <p className="mt-0.5 whitespace-pre-wrap wrap-anywhere">{directive.text}</p>
      <dl className="mt-0.75 flex flex-wrap gap-x-1.5 text-small">
        <Step name="Leaves from" at={directive.deliverableAt} />
        <Step name="Offered" at={directive.offeredAt} />
        <Step name="Seen" at={directive.seenAt} />
        <Step name={directive.state === "not-obeyed" ? "Looked again" : "Obeyed"} at={directive.obeyedAt}>
          {directive.obeyedEventId && (
            <a href={`#event-${directive.obeyedEventId}`} className="text-accent underline underline-offset-2">
              see the event
            </a>
          )}
        </Step>
      </dl>
      {directive.remaining.length > 0 && (
        <p className="mt-0.5 text-small text-severity-2 wrap-anywhere">
          Not put back yet: {directive.remaining.join(", ")}
        </p>
      )}
    </li>
  );
}

function Step({ name, at, children }: { name: string; at: string | null; children?: ReactNode }) {
  if (!at) return null;
  return (
    <div className="flex gap-0.5">
      <dt className="text-muted">{name}</dt>
      <dd>
        <ClockTime at={at} seconds /> {children}
      </dd>
    </div>
  );
}

const PURPOSE: Record<DirectiveView["purpose"], string> = {
  tell: "Words",
  revert: "Asks to put files back",
  stop: "Stops the run",
};

const WORD: Record<DirectiveView["state"], string> = {
  held: "Held, can still be taken back",
  pending: "Waits for the agent's next event",
  offered: "Handed to the agent",
  seen: "Read by the agent",
  obeyed: "Obeyed",
  "not-obeyed": "Not obeyed",
  "taken-back": "Taken back",
};
