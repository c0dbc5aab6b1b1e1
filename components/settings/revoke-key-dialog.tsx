"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { Dialog } from "@/components/ui/dialog";
import { DialogFoot } from "@/components/ui/dialog-foot";
import { Notice } from "@/components/ui/notice";
import type { KeyView } from "@/server/domain/screens";

interface RevokeKeyDialogProps {
  /** The key in question; null while none is. */
  apiKey: KeyView | null;
  onClose(): void;
}

/** Asks before a key ends, because what uses it stops reporting at once. */
export function RevokeKeyDialog({ apiKey, onClose }: RevokeKeyDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const revoke = useMutation(
    trpc.keys.revoke.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.keys.pathFilter()).then(onClose),
    }),
  );

  return (
    <Dialog
      open={apiKey !== null}
      onOpenChange={onClose}
      title={`Revoke ${cleanAgentWords(apiKey?.name ?? "the key")}`}
      description="Whatever uses it stops reporting at once. This cannot be undone; a new key can be made any time."
    >
      {revoke.error && (
        <Notice tone="error" title="The key was not revoked.">
          {revoke.error.message}.
        </Notice>
      )}
      <DialogFoot>
        <Button onClick={onClose}>Keep it</Button>
        <Button variant="danger" busy={revoke.isPending} onClick={() => apiKey && revoke.mutate({ id: apiKey.id })}>
          Revoke the key
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
