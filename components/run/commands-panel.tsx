"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { RunDetail } from "@/server/domain/run";
import { CommandTable } from "./command-table";

/** The newest commands of the run with how each ended. */
export function CommandsPanel({ run }: { run: RunDetail }) {
  const [onlyFailed, setOnlyFailed] = useState(false);
  const commands = onlyFailed
    ? run.commands.filter(({ exitCode }) => exitCode !== null && exitCode !== 0)
    : run.commands;
  if (run.commandCount === 0) return <p className="p-2 text-muted">The agent has reported no command.</p>;

  return (
    <div className="px-2 pt-0.5 pb-2">
      <header className="flex items-center gap-1">
        <p className="figures flex-1 text-small text-muted">
          {run.commandCount} commands, {run.failedCount} failed, latest first
          {run.commandCount > run.commands.length &&
            `; the newest ${run.commands.length} are listed, the timeline has all`}
        </p>
        <Checkbox checked={onlyFailed} onChange={(event) => setOnlyFailed(event.target.checked)}>
          Only failed
        </Checkbox>
      </header>
      {commands.length > 0 ? (
        <CommandTable commands={commands} />
      ) : (
        <p className="py-1 text-muted">None of these failed.</p>
      )}
    </div>
  );
}
