import Link from "next/link";
import { Ago } from "@/components/ui/ago";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { StateGlyph } from "@/components/ui/state-glyph";
import { AGENT_LABEL } from "@/server/domain/agent-label";
import type { RunSummary } from "@/server/domain/run";

interface FirstEventProps {
  run: RunSummary | null;
  /** The command was made, so an event may come any moment. */
  waiting: boolean;
}

/** Whether anything has been heard. Turns by itself when the first event comes. */
export function FirstEvent({ run, waiting }: FirstEventProps) {
  return (
    <div role="status" className="flex min-h-2.5 items-start gap-0.75">
      {run ? (
        <>
          <span className="flex h-2.5 items-center">
            <StateGlyph state={run.state} />
          </span>
          <p className="appear min-w-0 [overflow-wrap:anywhere]">
            <span className="font-medium">
              First event received from {AGENT_LABEL[run.agent]} <Ago at={run.startedAt} />.
            </span>{" "}
            <Link href={`/runs/${run.id}`} className="text-accent underline underline-offset-2">
              {cleanAgentWords(run.title)}
            </Link>
          </p>
        </>
      ) : (
        <>
          {waiting && (
            <span className="flex h-2.5 items-center">
              <StateGlyph state="ready" decorative />
            </span>
          )}
          <p className="text-secondary">
            {waiting
              ? "Waiting for the first event. Start a session, or go on in one that was started after connecting."
              : "The session shows up here at its first event."}
          </p>
        </>
      )}
    </div>
  );
}
