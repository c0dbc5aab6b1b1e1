import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { AgentText } from "@/components/ui/agent-text";
import { Ago } from "@/components/ui/ago";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { ROW_LINK } from "@/components/ui/use-row-keys";
import type { AppRouter } from "@/server/routers/app-router";
import { ruleSentence } from "./rule-sentence";

interface DecisionItemProps {
  decision: inferRouterOutputs<AppRouter>["decisions"]["list"][number];
  streams: { id: string; title: string }[];
}

/** One decision: its number to refer to, its words, who made it and where it holds. */
export function DecisionItem({ decision, streams }: DecisionItemProps) {
  const { id, number, title, text, rules } = decision;

  return (
    <li id={id} className="grid grid-cols-[48px_minmax(0,1fr)] px-2 py-1.5 target:bg-selected">
      <a {...ROW_LINK} href={`#${id}`} title="Link to this decision" className="figures text-muted hover:underline">
        D-{number}
      </a>
      <div className="grid min-w-0 gap-0.5">
        <h2 className="font-semibold [overflow-wrap:anywhere]">{cleanAgentWords(title)}</h2>
        <div className="max-w-[72ch] text-secondary">
          <AgentText text={text} />
        </div>
        {rules.length > 0 && (
          <ul aria-label="Rules" className="text-small">
            {rules.map((rule) => (
              <li key={JSON.stringify(rule)} className="[overflow-wrap:anywhere]">
                {cleanAgentWords(ruleSentence(rule))}
              </li>
            ))}
          </ul>
        )}
        <WhereItHolds decision={decision} streams={streams} />
      </div>
    </li>
  );
}

function WhereItHolds({ decision, streams }: DecisionItemProps) {
  const { at, by, workstreamIds, checkpointId } = decision;
  const bound = streams.filter((stream) => workstreamIds.includes(stream.id));

  return (
    <p className="text-muted text-small">
      {by}, <Ago at={at} />. {bound.length === 0 ? "Binds the whole workspace." : "Binds "}
      {bound.map((stream, index) => (
        <span key={stream.id}>
          {index > 0 && ", "}
          <Link
            href={`/streams/${stream.id}`}
            className="text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-current"
          >
            {cleanAgentWords(stream.title)}
          </Link>
        </span>
      ))}
      {bound.length > 0 && "."}
      {checkpointId && (
        <>
          {" "}
          <Link
            href={`/checkpoints/${checkpointId}`}
            className="text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-current"
          >
            Decided at a checkpoint
          </Link>
          .
        </>
      )}
    </p>
  );
}
