"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { RunSummary } from "@/server/domain/run";
import { NewStreamForm } from "./new-stream-form";
import { PlaceRunForm } from "./place-run-form";

interface Props {
  runs: RunSummary[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Gives a run its stream; or first makes the stream it belongs to. */
export function PlaceRunDialog({ runs, open, onOpenChange }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Place the run"
      description="Its events then count for that stream: its scope, its readings, its checkpoints."
    >
      <PlaceRun runs={runs} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function PlaceRun({ runs, onDone }: { runs: RunSummary[]; onDone: () => void }) {
  const [folderOfNew, setFolderOfNew] = useState<string | null>(null);
  const [madeId, setMadeId] = useState<string | null>(null);
  if (folderOfNew === null)
    return <PlaceRunForm runs={runs} streamId={madeId} onNewStream={setFolderOfNew} onDone={onDone} />;

  return (
    <NewStreamForm
      folder={folderOfNew}
      onCancel={() => setFolderOfNew(null)}
      onMade={(id) => {
        setMadeId(id);
        setFolderOfNew(null);
      }}
    />
  );
}
