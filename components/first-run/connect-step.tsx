"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ConnectCommands } from "./connect-commands";

interface ConnectStepProps {
  /** The address agents reach Leeway at. */
  url: string;
  onMade(): void;
}

/** Makes the connect command on request, because a key is made with it. */
export function ConnectStep({ url, onMade }: ConnectStepProps) {
  const makeKey = useMutation(useTRPC().keys.create.mutationOptions({ onSuccess: onMade }));
  if (makeKey.data) return <ConnectCommands url={url} apiKey={makeKey.data.key} />;

  return (
    <>
      <p className="text-secondary">
        One command adds Leeway to Claude Code’s settings. It shows each change before it writes it, keeps a backup, and
        can undo it. It carries a key of its own that you can revoke in Settings.
      </p>
      {makeKey.error && (
        <Notice tone="error" title="The command was not made, and no key exists for it.">
          {makeKey.error.message}.
        </Notice>
      )}
      <Button
        variant="primary"
        busy={makeKey.isPending}
        onClick={() => makeKey.mutate({ name: "Claude Code, first connection", scopes: ["ingest", "read", "write"] })}
      >
        Make the command
      </Button>
    </>
  );
}
