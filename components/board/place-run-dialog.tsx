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
  const [folderOfNew, setFolderOfNew] = useState<string | null>(null);
  const [madeId, setMadeId] = useState<string | null>(null);

  function close() {
    setFolderOfNew(null);
    setMadeId(null);
    onOpenChange(false);
  }

  const making = folderOfNew !== null;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      title={making ? "New stream for this run" : "Place the run"}
      description={
        making ? undefined : "Its events then count for that stream: its scope, its readings, its checkpoints."
      }
    >
      {making ? (
        <NewStreamForm
          folder={folderOfNew}
          onCancel={() => setFolderOfNew(null)}
          onMade={(id) => {
            setMadeId(id);
            setFolderOfNew(null);
          }}
        />
      ) : (
        <PlaceRunForm runs={runs} streamId={madeId} onNewStream={setFolderOfNew} onDone={close} />
      )}
    </Dialog>
  );
}
