"use client";

import { useState } from "react";
import { TabPanel, Tabs } from "@/components/ui/tabs";
import type { RunDetail } from "@/server/domain/run";
import { CommandsPanel } from "./commands-panel";
import { DirectivesPanel } from "./directives-panel";
import { FilesPanel } from "./files-panel";

type View = "files" | "commands" | "words";

/** What came of the run: the files it changed, the commands it gave, and what it was told. */
export function WorkPane({ run }: { run: RunDetail }) {
  const [view, setView] = useState<View>("files");
  const tabs = [
    { value: "files", label: "Files", count: run.filesTouched.length },
    { value: "commands", label: "Commands", count: run.commandCount },
    { value: "words", label: "What was said to it" },
  ] as const;
  return (
    <section
      aria-label="Files, commands and words"
      className="flex min-h-0 min-w-0 flex-col border-l border-border bg-surface max-md:border-l-0"
    >
      <Tabs
        label="What came of the run"
        tabs={tabs}
        value={view}
        onChange={setView}
        className="flex min-h-0 flex-1 flex-col"
        listClassName="flex-none"
      >
        <TabPanel value="files" className="min-h-0 flex-1 overflow-auto">
          <FilesPanel run={run} onAllCommands={() => setView("commands")} />
        </TabPanel>
        <TabPanel value="commands" className="min-h-0 flex-1 overflow-auto">
          <CommandsPanel run={run} />
        </TabPanel>
        <TabPanel value="words" className="min-h-0 flex-1 overflow-auto">
          <DirectivesPanel run={run} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
