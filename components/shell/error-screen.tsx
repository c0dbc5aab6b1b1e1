"use client";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

interface Props {
  error: Error & { digest?: string };
  reset: () => void;
}

/** A page that could not be drawn: what is unharmed, and the two ways on. */
export function ErrorScreen({ error, reset }: Props) {
  return (
    <div className="grid max-w-[720px] gap-1.5 p-3 max-md:p-2">
      <h1 className="text-title font-semibold">This page could not be shown</h1>
      <Notice tone="error" title="Nothing was changed, and your agents keep working.">
        The server’s log says why{error.digest ? `, under ${error.digest}` : ""}.
      </Notice>
      <div className="flex gap-1">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        <LinkButton href="/">Open the board</LinkButton>
      </div>
    </div>
  );
}
