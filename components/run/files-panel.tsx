"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FileTouched, RunDetail } from "@/server/domain/run";
import { CommandTable } from "./command-table";
import { FileEdits } from "./file-edits";
import { FileRow } from "./file-row";
import { PlusMinus } from "./plus-minus";

const FILES_SHOWN = 10;
const COMMANDS_SHOWN = 6;

interface Props {
  run: RunDetail;
  onAllCommands: () => void;
}

/** Files out of place first, then the largest change; below them the edits of the chosen one and the newest commands. */
export function FilesPanel({ run, onAllCommands }: Props) {
  const files = useMemo(() => [...run.filesTouched].sort(byConcern), [run.filesTouched]);
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const path = chosen ?? files[0]?.path ?? null;
  const hidden = all ? [] : files.slice(FILES_SHOWN);
  if (!path) return <NoFiles run={run} />;

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5 px-2 pt-1 pb-2">
      <div>
        <p className="flex items-center gap-1 px-1 pb-0.5 text-small text-muted">
          <span className="flex-1">{scopeSummary(files)}</span>
          <PlusMinus
            added={files.reduce((sum, file) => sum + file.added, 0)}
            removed={files.reduce((sum, file) => sum + file.removed, 0)}
            incomplete={files.some((file) => file.incomplete)}
          />
        </p>
        <ul>
          {(all ? files : files.slice(0, FILES_SHOWN)).map((file) => (
            <FileRow key={file.path} file={file} current={file.path === path} onChoose={() => setChosen(file.path)} />
          ))}
        </ul>
        {hidden.length > 0 && (
          <Button variant="ghost" size="s" onClick={() => setAll(true)}>
            {hidden.length} more {hidden.length === 1 ? "file" : "files"}
          </Button>
        )}
      </div>
      <FileEdits key={path} runId={run.id} path={path} />
      {run.commandCount > 0 && (
        <section aria-labelledby="newest-commands">
          <header className="flex h-3.5 items-center gap-1">
            <h3 id="newest-commands" className="font-medium">
              Newest commands
            </h3>
            <span className="figures text-small text-muted">
              {run.commandCount}, {run.failedCount} failed
            </span>
            <Button variant="ghost" size="s" className="ml-auto" onClick={onAllCommands}>
              All commands
            </Button>
          </header>
          <CommandTable commands={run.commands.slice(0, COMMANDS_SHOWN)} />
        </section>
      )}
    </div>
  );
}

function NoFiles({ run }: { run: RunDetail }) {
  return (
    <p className="p-2 text-muted">
      {run.commandCount > 0
        ? "The agent has reported no edit. What its commands changed on disk is not seen."
        : "The agent has reported no edit."}
    </p>
  );
}

const CONCERN: Record<FileTouched["place"], number> = { forbidden: 0, outside: 1, allowed: 2, unscoped: 2, ignored: 3 };

function byConcern(a: FileTouched, b: FileTouched): number {
  return (
    CONCERN[a.place] - CONCERN[b.place] || b.added + b.removed - (a.added + a.removed) || a.path.localeCompare(b.path)
  );
}

function scopeSummary(files: FileTouched[]): string {
  if (files.every((file) => file.place === "unscoped")) return "No scope says which files it may touch";
  const count = (place: FileTouched["place"]) => files.filter((file) => file.place === place).length;
  const parts = [
    ...(count("forbidden") > 0 ? [`${count("forbidden")} forbidden`] : []),
    ...(count("outside") > 0 ? [`${count("outside")} outside scope`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : `All ${files.length} within scope`;
}
