import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { foldFolders, foldSummary } from "./fold-summary";
import { useRunFolder } from "./run-folder";
import type { TimelineEntry } from "./timeline-entry";

interface Props {
  entries: TimelineEntry[];
  open: boolean;
  onToggle: () => void;
}

/** A stretch of dull events in one line that counts them. */
export function FoldRow({ entries, open, onToggle }: Props) {
  const folders = foldFolders(entries, useRunFolder());
  return (
    <div className="relative grid grid-cols-[40px_18px_minmax(0,1fr)] gap-x-1 py-0.25 pr-1.5 pl-2">
      <span aria-hidden className="absolute inset-y-0 left-[72.5px] w-px bg-border" />
      <button
        type="button"
        aria-expanded={open}
        onClick={onToggle}
        className="touch col-start-3 flex min-h-2.75 items-center gap-0.5 text-left text-small text-muted hover:text-text"
      >
        <ChevronRight aria-hidden className={clsx("size-1.75 flex-none", open && "rotate-90")} />
        <span className="wrap-anywhere">
          {foldSummary(entries)}
          {folders.length > 0 && " in "}
          {folders.map((folder, index) => (
            <span key={folder}>
              {index > 0 && " and "}
              <code>{cleanAgentWords(folder)}</code>
            </span>
          ))}
        </span>
      </button>
    </div>
  );
}
