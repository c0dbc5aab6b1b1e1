import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import type { FileChange } from "@/server/domain/agent-event";
import { counted } from "@/server/domain/counted";
import { AgentPath } from "./agent-path";
import { EventLine } from "./event-line";
import type { EventProps } from "./event-props";
import { FileChangeView } from "./file-change-view";
import { PlusMinus } from "./plus-minus";

export function EditEvent({ entry, body, open, onToggle }: EventProps<"edit">) {
  const [first] = body.files;
  return (
    <>
      <EventLine open={open} onToggle={onToggle} right={<Size {...body} unfinished={entry.unfinished} />}>
        {first ? <AgentPath path={first.path} /> : `${body.tool}, no file named`}
        {body.files.length > 1 && (
          <span className="text-muted"> and {counted(body.files.length - 1, "more file")}</span>
        )}
      </EventLine>
      {body.failed && (
        <p className="text-small text-muted">Nothing changed on disk. {cleanAgentWords(body.error ?? "")}</p>
      )}
      {open && (
        <div className="mt-0.5 grid grid-cols-[minmax(0,1fr)] gap-1">
          {body.files.map((change) => (
            <FileChangeView key={`${change.path}:${change.change}`} change={change} />
          ))}
        </div>
      )}
    </>
  );
}

function Size({ files, failed, unfinished }: { files: FileChange[]; failed: boolean; unfinished: boolean }) {
  if (failed) return <span className="text-small text-verdict-not-met">did not apply</span>;
  if (unfinished && files.every((file) => file.added === null))
    return <span className="text-small text-muted">no end seen</span>;
  return (
    <PlusMinus
      added={sum(files.map((file) => file.added))}
      removed={sum(files.map((file) => file.removed))}
      incomplete={files.length > 1 && files.some((file) => file.added === null)}
    />
  );
}

/** Null only when none of them was counted. */
function sum(counts: (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((total, count) => total + count, 0);
}
