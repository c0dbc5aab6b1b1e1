import Link from "next/link";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { RelativeTime } from "@/components/ui/relative-time";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { RunSummary } from "@/server/domain/run";

/** A run that has ended and served no task: its own "done" is a claim, so it waits to be looked at. */
export function EndedRunItem({ run }: { run: RunSummary }) {
  const title = cleanAgentWords(run.title);
  return (
    <li className="min-w-0">
      <Link
        href={`/runs/${run.id}`}
        className="flex min-w-0 items-start gap-0.75 pt-0.5 text-small text-muted hover:underline"
        title={title}
      >
        <span className="flex h-2 flex-none items-center">
          <StateGlyph state={run.state === "done" ? "in-review" : run.state} />
        </span>
        <span className="line-clamp-2 min-w-0 [overflow-wrap:anywhere]">{title}</span>
      </Link>
      <span className="block pl-2.5 text-micro leading-[14px] text-muted">
        <RelativeTime at={run.lastEventAt} />
      </span>
    </li>
  );
}
