import { Chip } from "@/components/ui/chip";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { ClockDay } from "@/components/ui/clock-day";
import { counted } from "@/server/domain/counted";
import type { TrustView } from "@/server/domain/trust-view";

/** How questions were answered, day by day. Says of the questions whether they were read, not of people how they work. */
export function AnswerDays({ days }: Pick<TrustView, "days">) {
  if (days.length === 0) return <p className="p-2 text-muted">Nothing was answered in the last two weeks.</p>;
  return (
    <ul className="divide-y divide-border">
      {days.map(({ dayBegan, member, answers, idleShare, medianMs, unread }) => (
        <li key={`${dayBegan} ${member}`} className="flex flex-wrap items-baseline justify-between gap-x-2 px-2 py-1">
          <span className="font-medium">
            <ClockDay at={dayBegan} /> {cleanAgentWords(member)} {unread && <Chip>Unread</Chip>}
          </span>
          <span className="figures text-muted text-small">
            {counted(answers, "answer")}, {Math.round(idleShare * 100)} % let it go on
            {medianMs !== null && `, half within ${(medianMs / 1_000).toFixed(1)} s`}
          </span>
        </li>
      ))}
    </ul>
  );
}
