import Link from "next/link";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import type { CheckpointDetail } from "@/server/domain/checkpoint";
import { counted } from "@/server/domain/counted";

/** What it was asked of. It stays as it was, also when the task has moved on. */
export function CheckpointBasis({ basis: { tasks, runs } }: Pick<CheckpointDetail, "basis">) {
  if (tasks.length + runs.length === 0) return null;
  const events = runs.reduce((sum, run) => sum + run.events, 0);
  return (
    <p className="figures text-muted text-small [overflow-wrap:anywhere]">
      Asked of{" "}
      {tasks.map(({ id, title, version, versionNow }) => (
        <span key={id}>
          version {version} of{" "}
          <Link href={`/tasks/${id}`} className="underline underline-offset-2 hover:text-text">
            {cleanAgentWords(title)}
          </Link>
          {versionNow !== null && versionNow !== version && ` (now version ${versionNow})`}
          {", "}
        </span>
      ))}
      {counted(runs.length, "run")} read to {counted(events, "event")}.
    </p>
  );
}
