"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useMay } from "@/components/live/use-may";
import { Button } from "@/components/ui/button";
import { useOnceOpen } from "@/components/ui/use-once-open";
import type { RunDetail } from "@/server/domain/run";

/** Its code comes when it is first asked for. */
const PlaceRunDialog = dynamic(() =>
  import("@/components/board/place-run-dialog").then((module) => module.PlaceRunDialog),
);

/** Puts the run where it belongs: the next step for one without a place, a correction for any other. */
export function PlaceThisRun({ run }: { run: RunDetail }) {
  const maySteer = useMay("steer");
  const [open, setOpen] = useState(false);
  const wasOpen = useOnceOpen(open);
  if (!maySteer) return null;
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)}>
        {run.workstreamId ? "Change its place" : "Place this run"}
      </Button>
      {wasOpen && <PlaceRunDialog runs={[run]} open={open} onOpenChange={setOpen} />}
    </>
  );
}
