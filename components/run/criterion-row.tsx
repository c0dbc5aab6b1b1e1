import { VerificationLine } from "@/components/task/verification-line";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { ClockTime } from "@/components/ui/clock-time";
import { StateGlyph } from "@/components/ui/state-glyph";
import { UnseenGlyph } from "@/components/ui/unseen-glyph";
import type { Criterion } from "@/server/domain/criterion";
import type { RunDetail } from "@/server/domain/run";
import { criterionEvidence } from "./criterion-evidence";
import { ExitCode } from "./exit-code";

interface Props {
  number: number;
  criterion: Criterion;
  run: RunDetail;
}

export function CriterionRow({ number, criterion, run }: Props) {
  const person = criterion.verify.kind === "person";
  return (
    <li className="grid grid-cols-[24px_minmax(0,1fr)] border-b border-border px-2 py-1.25">
      <span className="figures text-muted">C{number}</span>
      <div className="min-w-0 wrap-anywhere">
        <p>
          {criterion.text}
          {!criterion.blocking && <span className="text-muted"> (does not block)</span>}
        </p>
        <p
          className={`mt-0.25 flex items-center gap-0.75 font-medium ${person ? "text-state-waiting" : "text-verdict-inconclusive"}`}
        >
          {person ? <StateGlyph state="waiting" decorative /> : <UnseenGlyph />}
          {person ? "Waits for a person" : "Not verified yet"}
        </p>
        <p className="mt-0.25 text-small text-muted">
          <VerificationLine verify={criterion.verify} />
        </p>
        <Evidence criterion={criterion} run={run} />
      </div>
    </li>
  );
}

/** The newest time the agent itself gave the same command: worth a look, and worth no more. */
function Evidence({ criterion, run }: Omit<Props, "number">) {
  const evidence = criterionEvidence(criterion, run.commands);
  if (!evidence) return null;

  const editedSince = run.filesTouched.some((file) => file.lastAt > evidence.at);
  return (
    <p className="mt-0.5 text-small text-secondary">
      <span className="text-muted">Evidence: </span>
      <code>{cleanAgentWords(evidence.command)}</code>{" "}
      <ExitCode code={evidence.exitCode} interrupted={evidence.interrupted} />{" "}
      <a href={`#event-${evidence.eventId}`} className="text-accent underline underline-offset-2">
        at <ClockTime at={evidence.at} />
      </a>
      {editedSince ? ", files were edited after it" : ", after the last edit"}
    </p>
  );
}
