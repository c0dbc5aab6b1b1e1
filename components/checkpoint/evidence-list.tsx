import Link from "next/link";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import type { Evidence } from "@/server/domain/evidence";
import type { Question } from "@/server/domain/question";
import { PathChanges } from "./path-changes";
import { SbarRow } from "./sbar-row";

/** All that a question rests on, each entry with its way there; for a question about one file also the file's changes. */
export function EvidenceList({ question }: { question: Question }) {
  const { evidence, runId, object, type } = question;
  const aboutFile = runId !== undefined && type !== "matrix" && /^[^\s:]+\.\w+$/.test(object);

  return (
    <SbarRow label="Evidence">
      <ol className="flex flex-wrap gap-x-1.5 gap-y-0.25">
        {evidence.map((entry, index) => (
          <li key={keyOf(entry)} className="touch flex items-center">
            <EvidenceEntry entry={entry} number={index + 1} runId={runId} />
          </li>
        ))}
      </ol>
      {aboutFile && (
        <div className="mt-1">
          <PathChanges runId={runId} path={object} />
        </div>
      )}
    </SbarRow>
  );
}

function EvidenceEntry({ entry, number, runId }: { entry: Evidence; number: number; runId: string | undefined }) {
  if (entry.type === "line") {
    return (
      <code className="break-all">
        {cleanAgentWords(entry.line === null ? entry.path : `${entry.path}:${entry.line}`)}
      </code>
    );
  }

  const href = hrefOf(entry, runId);
  const words = `${number}. ${WORD[entry.type]}`;
  return href ? (
    <Link
      href={href}
      className="text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-current"
    >
      {words}
    </Link>
  ) : (
    <span>{words}</span>
  );
}

const WORD = { event: "Event", task: "Task", decision: "Decision", interface: "Interface", window: "Window" };

function hrefOf(entry: Exclude<Evidence, { type: "line" }>, runId: string | undefined): string | null {
  switch (entry.type) {
    case "event":
      return runId ? `/runs/${runId}#event-${entry.id}` : null;
    case "task":
      return `/tasks/${entry.id}`;
    case "decision":
      return `/decisions#${entry.id}`;
    default:
      return null;
  }
}

function keyOf(entry: Evidence): string {
  return entry.type === "line" ? `${entry.path}:${entry.line}` : `${entry.type}:${entry.id}`;
}
