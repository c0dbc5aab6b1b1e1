import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { formatMoney } from "@/components/ui/format-money";
import { formatTokens } from "@/components/ui/format-tokens";
import type { RunDetail } from "@/server/domain/run";

/** Tokens by kind, and what they cost as far as the agent said. */
export function TokenPanel({ run }: { run: RunDetail }) {
  return (
    <section aria-labelledby="run-tokens" className="px-2 py-1.5">
      <header className="flex items-baseline gap-1">
        <h2 id="run-tokens" className="font-semibold">
          Tokens and cost
        </h2>
        <span className="figures ml-auto">{run.tokens === null ? "not reported" : formatTokens(run.tokens)}</span>
      </header>
      <dl className="mt-0.5 grid gap-0.25 text-small">
        {run.tokenUse && (
          <>
            <Line name="Input, from cache" value={formatTokens(run.tokenUse.cacheRead)} />
            <Line name="Input, put into cache" value={formatTokens(run.tokenUse.cacheWrite)} />
            <Line name="Input, new" value={formatTokens(run.tokenUse.input)} />
            <Line name="Output" value={formatTokens(run.tokenUse.output)} />
          </>
        )}
        {run.model && <Line name="Model" value={cleanAgentWords(run.model)} />}
        <Line name="Cost" value={run.costUsd === null ? "not reported" : formatMoney(run.costUsd)} />
      </dl>
      {run.tokens !== null && !run.usageComplete && (
        <p className="mt-0.75 text-small text-severity-2">
          Usage is incomplete: the agent under-reports it, so these numbers are too low.
        </p>
      )}
    </section>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex justify-between gap-1">
      <dt className="text-muted">{name}</dt>
      <dd className="figures">{value}</dd>
    </div>
  );
}
