import { Button } from "@/components/ui/button";
import { CopyLine } from "@/components/ui/copy-line";
import { DialogFoot } from "@/components/ui/dialog-foot";

interface KeyShownOnceProps {
  apiKey: string;
  onDone(): void;
}

/** A key that was just made. Only its hash is kept, so nobody can show it again. */
export function KeyShownOnce({ apiKey, onDone }: KeyShownOnceProps) {
  return (
    <div className="grid gap-1.5">
      <p className="text-secondary">Copy it now. It is not kept, and is never shown again.</p>
      <CopyLine text={apiKey} what="the key" />
      <DialogFoot>
        <Button variant="primary" onClick={onDone}>
          I have copied it
        </Button>
      </DialogFoot>
    </div>
  );
}
