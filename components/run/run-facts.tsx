"use client";

import type { ReactNode } from "react";
import { useClock } from "@/components/live/use-clock";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { ClockTime } from "@/components/ui/clock-time";
import { formatDuration } from "@/components/ui/format-duration";
import { formatMoney } from "@/components/ui/format-money";
import { formatTokens } from "@/components/ui/format-tokens";
import { RelativeTime } from "@/components/ui/relative-time";
import { AGENT_LABEL } from "@/server/domain/agent-label";
import type { RunDetail } from "@/server/domain/run";

/** The run in figures. What was not reported is said in words, never left blank. */
export function RunFacts({ run }: { run: RunDetail }) {
  return (
    <dl
      aria-label="This run in figures"
      className="flex min-h-5 flex-wrap items-center gap-x-2 gap-y-0.5 border-b border-border bg-surface px-3 py-0.75 max-md:px-2"
    >
      <Fact name="Agent">
        {AGENT_LABEL[run.agent]}{" "}
        {run.agentVersion && <span className="text-muted">{cleanAgentWords(run.agentVersion)}</span>}
      </Fact>
      {run.branch && (
        <Fact name="Branch">
          <code title={cleanAgentWords(run.branch)} className="block truncate md:max-w-[260px]">
            {cleanAgentWords(run.branch)}
          </code>
        </Fact>
      )}
      <Fact name="Ran">
        <RanFor run={run} />, from <ClockTime at={run.startedAt} />
      </Fact>
      <Fact name="Last heard">
        <RelativeTime at={run.lastEventAt} />
      </Fact>
      <Fact name="Events">{run.events.toLocaleString("en")}</Fact>
      <Fact name="Tokens">
        {run.tokens === null ? "not reported" : formatTokens(run.tokens)}
        {run.tokens !== null && !run.usageComplete && <span className="text-severity-2"> usage incomplete</span>}
      </Fact>
      <Fact name="Cost">{run.costUsd === null ? "not reported" : formatMoney(run.costUsd)}</Fact>
      {run.imported && <Fact name="Source">its transcript</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 items-baseline gap-0.75 md:whitespace-nowrap">
      <dt className="text-small text-muted">{name}</dt>
      <dd className="figures min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

/** While it runs, up to now; afterwards up to the last thing it did. */
function RanFor({ run }: { run: RunDetail }) {
  return useClock((now) =>
    formatDuration(
      Math.max(0, (run.state === "running" ? now : Date.parse(run.lastEventAt)) - Date.parse(run.startedAt)),
    ),
  );
}
