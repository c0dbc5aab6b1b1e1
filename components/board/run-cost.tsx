import { formatMoney } from "@/components/ui/format-money";
import { formatTokens } from "@/components/ui/format-tokens";
import type { RunSummary } from "@/server/domain/run";

interface Props {
  run: RunSummary;
  agent: string;
  criteria: number;
}

/** Which agent, against how many criteria, and what it has used. A sum that lacks parts says so. */
export function RunCost({ run, agent, criteria }: Props) {
  const atLeast = run.usageComplete ? "" : "≥ ";
  const onTask = run.taskTitle === run.title ? null : run.taskTitle;
  return (
    <span
      className="figures flex items-center gap-0.75 text-micro leading-[15px] whitespace-nowrap text-muted"
      title={run.usageComplete ? undefined : "The agent reported less than it used"}
    >
      <span className="min-w-0 flex-1 truncate">{onTask ? `${agent} · ${onTask}` : agent}</span>
      {criteria > 0 && (
        <span className="hidden @min-[300px]:inline">{criteria === 1 ? "1 criterion" : `${criteria} criteria`}</span>
      )}
      {run.tokens !== null && (
        <span>
          {atLeast}
          {formatTokens(run.tokens)}
          <span className="hidden @min-[300px]:inline"> tokens</span>
        </span>
      )}
      {run.costUsd !== null && <span>{formatMoney(run.costUsd)}</span>}
    </span>
  );
}
