"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useMay } from "@/components/live/use-may";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { useOnceOpen } from "@/components/ui/use-once-open";

/** Nearly nobody has a demo: its code comes to those who end theirs. */
const RemoveDemoDialog = dynamic(() => import("./remove-demo-dialog").then((module) => module.RemoveDemoDialog));

/** Says above every screen that what stands there is a demo, and takes it away. */
export function DemoBar() {
  const { data: me } = useSuspenseQuery(useTRPC().me.show.queryOptions());
  const [asking, setAsking] = useState(false);
  const wasAsked = useOnceOpen(asking);
  const mayRemove = useMay("workspace");
  if (!me.workspace.isDemo) return null;

  return (
    <aside
      aria-label="Demo"
      data-demo-bar
      className="flex min-h-4 flex-none items-center gap-1.5 border-b border-border bg-accent-tint px-2 text-small max-md:py-0.5"
    >
      <p className="min-w-0 flex-1 md:truncate">
        <span className="font-medium">This is a demo:</span> real recorded sessions, shifted in time. No agent is
        listening.
      </p>
      {mayRemove && (
        <Button size="s" onClick={() => setAsking(true)}>
          Remove it
        </Button>
      )}
      {wasAsked && <RemoveDemoDialog open={asking} onOpenChange={setAsking} />}
    </aside>
  );
}
