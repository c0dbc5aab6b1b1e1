"use client";

import { Dialog } from "@/components/ui/dialog";
import type { StreamDetail } from "@/server/domain/screens";
import { StreamForm } from "./stream-form";

interface Props {
  stream: StreamDetail;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function EditStreamDialog({ stream, open, onOpenChange }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Edit the stream" size="l">
      <StreamForm stream={stream} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}
