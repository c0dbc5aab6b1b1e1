"use client";

import { useState } from "react";
import { PlaceRunDialog } from "@/components/board/place-run-dialog";
import { Button } from "@/components/ui/button";
import type { RunDetail } from "@/server/domain/run";

/** Puts the run where it belongs: the next step for one without a place, a correction for any other. */
export function PlaceThisRun({ run }: { run: RunDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)}>
        {run.workstreamId ? "Change its place" : "Place this run"}
      </Button>
      <PlaceRunDialog runs={[run]} open={open} onOpenChange={setOpen} />
    </>
  );
}
