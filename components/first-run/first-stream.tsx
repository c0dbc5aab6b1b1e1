"use client";

import { useState } from "react";
import { NewStreamForm } from "@/components/board/new-stream-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

interface FirstStreamProps {
  /** Where the first run works: with it as its folder, the stream takes the run in. */
  folder: string;
}

/** Makes the first stream; the board takes over from there. */
export function FirstStream({ folder }: FirstStreamProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Make the first stream
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Make the first stream"
        description="Your run moves in by itself when the folder is the one it works in."
      >
        <NewStreamForm folder={folder} onCancel={close} onMade={close} />
      </Dialog>
    </>
  );
}
